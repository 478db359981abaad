package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;

/** A region's own tables replace, add and withdraw rows; ours stay untouched. */
class OverlayTest {
    private static final RuleBook BUNDLED = RuleBook.bundled();
    private static final String CATEGORY = "ovnings-och-simuleringsutrustning";

    private static Finding environment(RuleBook rules) {
        return Given.category(CATEGORY)
                .judgedBy(rules)
                .of(Criterion.ENVIRONMENT)
                .findings()
                .get(0);
    }

    private static String row(String id, String grade) {
        return id + ";" + CATEGORY + ";ENVIRONMENT;;;" + grade
                + ";PROVISIONAL;ds-2021-31;Vår egen tabell.;Our own table.;;";
    }

    @Test
    void a_replaced_grade_shows_what_it_replaced() {
        Finding bundled = environment(BUNDLED);
        Finding own = environment(
                new Overlay().table("grades.csv", row(bundled.row(), "HIGH")).rules());
        assertThat(own.grade()).isEqualTo(Grade.HIGH);
        assertThat(own.reason().en()).isEqualTo("Our own table.");
        assertThat(own.replaced())
                .contains(new Finding.Replacement("Region Exempel 2026-1", Optional.of(bundled.grade())));
        assertThat(bundled.replaced()).isEmpty();
    }

    @Test
    void an_added_grade_stands_beside_the_bundled_one_and_names_the_overlay() {
        RuleBook rules =
                new Overlay().table("grades.csv", row("region.env", "HIGH")).rules();
        CriterionVerdict verdict = Given.category(CATEGORY).judgedBy(rules).of(Criterion.ENVIRONMENT);
        assertThat(verdict.grade()).contains(Grade.HIGH);
        assertThat(verdict.findings()).anySatisfy(finding -> {
            assertThat(finding.row()).isEqualTo("region.env");
            assertThat(finding.replaced()).contains(new Finding.Replacement("Region Exempel 2026-1", Optional.empty()));
        });
    }

    @Test
    void a_row_that_is_empty_but_for_its_key_withdraws_the_bundled_row() {
        String row = environment(BUNDLED).row();
        RuleBook rules = new Overlay().table("grades.csv", row + ";;;;;;;;;;;").rules();
        assertThat(Given.category(CATEGORY)
                        .judgedBy(rules)
                        .of(Criterion.ENVIRONMENT)
                        .findings())
                .extracting(Finding::row)
                .doesNotContain(row);
    }

    @Test
    void a_validity_in_the_past_withdraws_it_too() {
        String row = environment(BUNDLED).row();
        RuleBook rules = new Overlay()
                .table("grades.csv", row(row, "LOW").replaceAll(";;$", ";;2020-01-01"))
                .rules();
        assertThat(Given.category(CATEGORY)
                        .judgedBy(rules)
                        .of(Criterion.ENVIRONMENT)
                        .findings())
                .extracting(Finding::row)
                .doesNotContain(row);
    }

    @Test
    void the_version_changes_with_every_byte_and_names_the_overlay() {
        RuleBook one =
                new Overlay().table("grades.csv", row("region.env", "HIGH")).rules();
        RuleBook again =
                new Overlay().table("grades.csv", row("region.env", "HIGH")).rules();
        RuleBook other =
                new Overlay().table("grades.csv", row("region.env", "MEDIUM")).rules();
        assertThat(one.version()).isEqualTo(again.version()).isNotEqualTo(other.version());
        assertThat(one.version().hash()).isNotEqualTo(BUNDLED.version().hash());
        assertThat(one.version().overlay()).contains("Region Exempel 2026-1");
        assertThat(BUNDLED.version().overlay()).isEmpty();
        assertThat(BUNDLED.version()).isEqualTo(RuleBook.bundled().version());
    }

    @Test
    void of_two_overlays_the_last_lies_uppermost() {
        String row = environment(BUNDLED).row();
        RuleBook rules = RuleBook.withOverlays(List.of(
                new Overlay().table("grades.csv", row(row, "HIGH")),
                new Overlay().table("grades.csv", row(row, "MEDIUM"))));
        assertThat(environment(rules).grade()).isEqualTo(Grade.MEDIUM);
    }

    @Test
    void a_byte_order_mark_from_excel_is_accepted() {
        RuleBook rules = new Overlay()
                .file(
                        "grades.csv",
                        "\uFEFFid;category;criterion;aspect;stage;grade;basis;source;reason_sv;reason_en;valid_from;valid_to\n"
                                + row("region.env", "HIGH") + "\n")
                .rules();
        assertThat(Given.category(CATEGORY)
                        .judgedBy(rules)
                        .of(Criterion.ENVIRONMENT)
                        .grade())
                .contains(Grade.HIGH);
    }

    @Test
    void a_region_may_map_codes_to_a_category_of_its_own() {
        RuleBook rules = new Overlay()
                .table("categories.csv", "egen;;Egen;Own;GOODS;;;")
                .table("cpv-map.csv", "18424300;egen;")
                .table("grades.csv", "egen.env;egen;ENVIRONMENT;;;LOW;PROVISIONAL;;s;r;;")
                .rules();
        assertThat(Given.cpv("18424300").profile(rules).category()).contains("egen");
        assertThat(Given.cpv("18424300").judgedBy(rules).overall()).contains(Grade.LOW);
        assertThat(Given.cpv("18424300")
                        .judgedBy(rules)
                        .of(Criterion.ENVIRONMENT)
                        .findings()
                        .get(0)
                        .basis())
                .isEqualTo(Basis.PROVISIONAL);
    }
}
