package se.inkopsrisk.engine.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

class CpvReadingTest {

    private static CpvReading read(String text) {
        return CpvReading.of(text, CpvNomenclature.bundled());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18424300",
                "18424300-0",
                "18424300 - 9",
                "184243000",
                "CPV: 18424300",
                "cpv:18424300-0",
                "18424300 Engångshandskar",
                "Engångshandskar (18424300)",
                " 18424300 ",
                "18 42 43 00",
                "184.243.00"
            })
    void a_code_is_read_with_check_digit_label_prefix_or_spaces(String written) {
        assertThat(read(written).main()).contains(new CpvCode("18424300"));
        assertThat(read(written).repaired()).isFalse();
    }

    @Test
    void a_leading_zero_that_a_spreadsheet_lost_is_put_back_and_said() {
        assertThat(read("3000000").main()).contains(new CpvCode("03000000"));
        assertThat(read("3000000").repaired()).isTrue();
    }

    @Test
    void several_codes_in_one_cell_give_a_main_code_and_further_ones() {
        CpvReading reading = read("33140000, 18424300-0; 33141000");

        assertThat(reading.main()).contains(new CpvCode("33140000"));
        assertThat(reading.additional()).containsExactly(new CpvCode("18424300"), new CpvCode("33141000"));
    }

    @Test
    void a_code_that_does_not_exist_is_told_as_it_was_written() {
        assertThat(read("99999999").main()).isEmpty();
        assertThat(read("99999999").unknown()).contains("99999999");
        assertThat(read("999999990").unknown()).contains("999999990");
        assertThat(read("handskar").unknown()).contains("handskar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "00000000", "00000000 Uppgift saknas"})
    void a_register_that_says_nothing_states_no_code(String written) {
        assertThat(read(written).isNothing()).isTrue();
    }
}
