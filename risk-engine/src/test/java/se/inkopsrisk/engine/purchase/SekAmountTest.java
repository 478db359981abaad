package se.inkopsrisk.engine.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SekAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234 | 1234.00",
                "1234,5 | 1234.50",
                "1234.56 | 1234.56",
                "-1234,56 | -1234.56",
                "1 234 567,89 | 1234567.89",
                "1\u00A0234\u00A0567 | 1234567.00",
                "1\u202F234,10 | 1234.10",
                "1.234.567,89 | 1234567.89",
                "1,234,567.89 | 1234567.89",
                "\u2212500 | -500.00",
                "500- | -500.00",
                "+7,00 | 7.00",
                "12 500 kr | 12500.00",
                "33000000.0000 | 33000000.00",
                "0 | 0.00",
            })
    void an_amount_is_read_however_a_ledger_writes_it(String written, BigDecimal amount) {
        assertThat(SekAmount.parse(written)).contains(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12,5,0",
                "",
                " ",
                "-",
                "abc",
                "12,",
                ",5",
                "1 23",
                "12.500",
                "12,500",
                "1,2345",
                "--5",
                "-5-",
                "1e6",
                "1234567890123456",
                "5 000 00",
                "***",
                "NaN"
            })
    void what_is_no_unambiguous_amount_is_refused_rather_than_guessed(String written) {
        assertThat(SekAmount.parse(written)).isEmpty();
    }

    @Property
    void every_amount_survives_being_written_and_read(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long ore) {
        BigDecimal amount = BigDecimal.valueOf(ore, 2);

        assertThat(SekAmount.parse(SekAmount.plain(amount))).contains(amount);
        assertThat(SekAmount.parse(SekAmount.plain(amount).replace('.', ','))).contains(amount);
    }
}
