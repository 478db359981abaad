package se.inkopsrisk.engine.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.profile.Answer;

class PurchaseJsonTest {

    private static Purchase read(String json) {
        return PurchaseJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static IntakeException refusal(String json) {
        return catchThrowableOfType(IntakeException.class, () -> read(json));
    }

    @Test
    void a_purchase_is_read_with_all_its_facts() {
        Purchase purchase = read(
                """
                {"title":"Handskar","cpv":"18424300","valueSek":"4200000.00","origins":["MY"],
                 "performedInSweden":false,"plannedFor":"2026-12-01","nature":"GOODS"}""");

        assertThat(purchase.title()).contains("Handskar");
        assertThat(purchase.valueSek())
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("4200000"));
        assertThat(purchase.performedInSweden()).isEqualTo(Answer.NO);
        assertThat(purchase.plannedFor()).contains(LocalDate.of(2026, 12, 1));
    }

    @Test
    void an_unstated_fact_is_unknown_and_not_false() {
        assertThat(read("{\"title\":\"Handskar\"}").performedInSweden()).isEqualTo(Answer.UNKNOWN);
        assertThat(read("{\"performedInSweden\":null}").performedInSweden()).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void a_misspelt_field_is_an_error_with_its_pointer_and_the_fields_that_exist() {
        assertThat(refusal("{\"titel\":\"Handskar\"}").problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.column()).isEqualTo("/titel");
                    assertThat(problem.text().sv()).contains("title");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"valueSek\":\"12,50\"} | /valueSek",
                "{\"valueSek\":\"12.505\"} | /valueSek",
                "{\"valueSek\":true} | /valueSek",
                "{\"valueSek\":1e400} | /valueSek",
                "{\"origins\":\"MY\"} | /origins",
                "{\"origins\":[\"MY\",7]} | /origins/1",
                "{\"plannedFor\":\"2026-02-30\"} | /plannedFor",
                "{\"performedInSweden\":\"ja\"} | /performedInSweden",
                "{\"nature\":\"VAROR\"} | /nature",
                "{\"title\":5} | /title",
                "{\"a/b\":5} | /a~1b",
            })
    void a_bad_value_is_told_by_its_pointer(String json, String pointer) {
        assertThat(refusal(json).problems()).singleElement().satisfies(problem -> assertThat(problem.column())
                .isEqualTo(pointer));
    }

    @Test
    void every_problem_is_told_at_once() {
        assertThat(refusal("{\"titel\":\"x\",\"nature\":\"?\",\"valueSek\":\"?\"}")
                        .problems())
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "\"text\"", "null", "{\"title\":\"a\",\"title\":\"b\"}", "{} {}", "{}x"})
    void what_is_no_single_object_is_refused(String json) {
        assertThat(refusal(json).problems()).isNotEmpty();
    }
}
