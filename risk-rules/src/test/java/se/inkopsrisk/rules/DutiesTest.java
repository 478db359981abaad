package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Duty.Outcome;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Measure;

/** What the examples do not show: facts, order, staleness, what comes later. */
class DutiesTest {
    private static final RuleBook RULES = RuleBook.bundled();
    private static final Given CLEANING = Given.cpv("90910000").worth(3_000_000);

    private static Duty duty(Given purchase, String id) {
        return duties(purchase).stream()
                .filter(duty -> duty.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Duty> duties(Given purchase) {
        return purchase.judgedBy(RULES).duties();
    }

    @Test
    void the_most_binding_come_first_then_by_id() {
        assertThat(duties(CLEANING))
                .isSortedAccordingTo(Comparator.comparing(Duty::level).thenComparing(Duty::id));
    }

    @Test
    void an_unknown_value_is_named_as_what_is_missing() {
        Duty duty = duty(Given.cpv("90910000"), "labour.set-terms");
        assertThat(duty.outcome()).isEqualTo(Outcome.NOT_DETERMINABLE);
        assertThat(duty.facts()).contains(new Fact("value", "UNKNOWN"));
    }

    @Test
    void a_value_within_the_bounds_of_a_threshold_names_the_threshold() {
        Duty duty = duty(CLEANING.worth(2_400_000).on("2026-05-01"), "labour.set-terms");
        assertThat(duty.outcome()).isEqualTo(Outcome.NOT_DETERMINABLE);
        assertThat(duty.facts()).contains(new Fact("threshold.lou-goods-services-region", "UNKNOWN"));
    }

    @Test
    void a_term_meets_its_duty_whatever_is_missing() {
        assertThat(duty(Given.cpv("90910000").holding("labour-terms-se"), "labour.set-terms")
                        .outcome())
                .isEqualTo(Outcome.MET);
    }

    @Test
    void an_unknown_nature_is_named_where_the_thresholds_disagree() {
        Given unclear = Given.cpv("76000000").worth(10_000_000);
        assertThat(duty(unclear, "exclusion.mandatory").facts()).contains(new Fact("nature", "UNKNOWN"));
        assertThat(duty(unclear.worth(90_000_000).of(Nature.GOODS), "exclusion.mandatory")
                        .outcome())
                .isEqualTo(Outcome.UNMET);
    }

    @Test
    void a_provisional_priority_makes_its_duty_provisional() {
        assertThat(duty(Given.category("tandvard"), "network.due-diligence-term")
                        .basis())
                .isEqualTo(Basis.SOURCED);
        assertThat(duty(Given.category("tandvard").on("2026-05-01"), "network.due-diligence-term")
                        .basis())
                .isEqualTo(Basis.PROVISIONAL);
    }

    @Test
    void a_duty_whose_source_has_gone_stale_says_so() {
        assertThat(duties(CLEANING)).noneMatch(Duty::stale);
        assertThat(duties(CLEANING.on("2035-01-01"))).allMatch(Duty::stale);
    }

    @Test
    void goods_from_abroad_are_made_abroad_whatever_is_said_of_work_in_sweden() {
        Given assembled =
                Given.category("handskar-vard").worth(5_000_000).from("MY").performed(Answer.YES);
        assertThat(duty(assembled, "labour.ilo-terms").facts()).contains(new Fact("performedAbroad", "YES"));
        assertThat(duties(assembled.from("SE"))).extracting(Duty::id).doesNotContain("labour.ilo-terms");
    }

    @Test
    void duties_of_later_days_are_told_with_the_day() {
        List<UpcomingDuty> upcoming = RULES.upcoming(
                Given.cpv("15861000").worth(3_000_000).on("2026-11-01").profile(RULES));
        assertThat(upcoming)
                .extracting(UpcomingDuty::validFrom, later -> later.duty().id())
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 30), "eudr.deforestation"),
                        tuple(LocalDate.of(2027, 12, 14), "forced-labour.ban"));
        assertThat(duties(Given.cpv("15861000").on("2026-11-01")))
                .extracting(Duty::id)
                .doesNotContain("eudr.deforestation", "forced-labour.ban");
    }

    @Test
    void a_duty_in_force_today_is_not_upcoming_although_its_row_is_replaced() {
        assertThat(RULES.upcoming(Given.cpv("15861000").on("2027-01-01").profile(RULES)))
                .extracting(later -> later.duty().id())
                .doesNotContain("eudr.deforestation");
    }

    @Test
    void measures_follow_the_criteria_and_the_course_of_a_procurement() {
        List<Measure> measures =
                Given.cpv("18424300").from("MY").judgedBy(RULES).measures();
        assertThat(measures)
                .isNotEmpty()
                .isSortedAccordingTo(Comparator.comparing(Measure::criterion)
                        .thenComparing(Measure::kind)
                        .thenComparing(Measure::level)
                        .thenComparing(Measure::id));
    }

    @Test
    void a_measure_of_a_category_reaches_those_below_and_no_other() {
        assertThat(measures("undersokningshandskar")).contains("hr.gloves.recruitment", "hr.any.follow-up-plan");
        assertThat(measures("mobler")).contains("hr.furniture.inputs").doesNotContain("hr.gloves.recruitment");
    }

    @Test
    void a_measure_waits_for_its_grade() {
        assertThat(measures("ovnings-och-simuleringsutrustning"))
                .contains("hr.any.certificate")
                .doesNotContain("hr.any.follow-up-plan");
    }

    private static List<String> measures(String category) {
        return Given.category(category).judgedBy(RULES).measures().stream()
                .map(Measure::id)
                .toList();
    }
}
