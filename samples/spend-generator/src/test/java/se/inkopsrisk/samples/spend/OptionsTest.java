package se.inkopsrisk.samples.spend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OptionsTest {
    @Test
    void without_further_options_it_writes_the_sample() {
        assertThat(Options.parse("--out", "a.csv")).isEqualTo(new Options(20_000, 2025, Path.of("a.csv"), false));
    }

    @Test
    void a_mistake_is_named() {
        assertThatIllegalArgumentException().isThrownBy(() -> Options.parse()).withMessage("--out is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--rows", "many"))
                .withMessage("--rows takes a whole number, not many");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--rows"))
                .withMessage("--rows lacks its value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--rows", "3", "--out", "a.csv"))
                .withMessage("--rows takes 100 to 9999999, not 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Options.parse("--fast"))
                .withMessage("Unknown option --fast");
    }
}
