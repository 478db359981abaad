package se.inkopsrisk.samples.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OptionsTest {

    @Test
    void several_ledgers_may_be_named() {
        Options options = Options.parse("--ledgers", "a.csv", "b/*.csv", "--out", "o", "--date", "2025-12-31");

        assertThat(options.ledgers()).containsExactly("a.csv", "b/*.csv");
        assertThat(options.parquet()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--out o --date 2025-12-31 | either --ledgers or --parquet",
                "--ledgers a --parquet p --out o --date 2025-12-31 | either --ledgers or --parquet",
                "--ledgers a --date 2025-12-31 | --out is missing",
                "--ledgers a --out o | --date is missing",
                "--ledgers a --out o --date igår | --date takes a day",
                "--ledgers a --out o --date | --date lacks its value",
                "--ledgers a --out o --lang fi | --lang takes sv or en",
                "--kluster | Unknown option --kluster",
            })
    void what_makes_no_sense_is_named(String arguments, String told) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse(arguments.split(" ")))
                .withMessageContaining(told);
    }
}
