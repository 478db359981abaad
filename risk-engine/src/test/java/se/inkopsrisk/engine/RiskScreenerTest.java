package se.inkopsrisk.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static se.inkopsrisk.engine.purchase.Purchase.sek;
import static se.inkopsrisk.rules.verdict.Criterion.HUMAN_RIGHTS;
import static se.inkopsrisk.rules.verdict.Criterion.SWEDISH_LABOUR_TERMS;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.UpcomingDuty;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Source;

class RiskScreenerTest {
    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private final RiskScreener screener = Screeners.BUNDLED;

    @Test
    void nitrile_gloves_from_malaysia_are_of_high_human_rights_risk_because_they_are_listed() {
        Purchase gloves = Purchase.titled("Undersökningshandskar av nitril")
                .cpv("18424300")
                .value(sek(4_200_000))
                .origins("MY", "CN")
                .plannedFor(DAY)
                .build();

        Assessment assessment = screener.screen(gloves);

        assertThat(assessment.overall()).contains(Grade.HIGH);
        assertThat(assessment.classification().by()).contains(ClassifiedBy.CPV);
        assertThat(assessment.of(HUMAN_RIGHTS).findings())
                .filteredOn(finding -> finding.rule().equals("origin.listed-good"))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding.source()).isPresent())
                .flatExtracting(Finding::facts)
                .extracting(fact -> fact.name() + "=" + fact.value())
                .contains("origin=MY");
    }

    @Test
    void cleaning_is_performed_on_site_so_the_risk_of_its_occupation_counts_without_being_asked() {
        Assessment assessment = screener.screen(Purchase.titled("Lokalvård av vårdcentral")
                .cpv("90911200")
                .plannedFor(DAY)
                .build());

        assertThat(assessment.of(SWEDISH_LABOUR_TERMS).grade()).contains(Grade.HIGH);
        assertThat(assessment.of(SWEDISH_LABOUR_TERMS).findings())
                .extracting(Finding::rule)
                .contains("labour.risk-occupation");
    }

    @Test
    void a_purchase_that_nothing_speaks_to_is_not_assessed_on_any_criterion_and_never_low() {
        Assessment assessment =
                screener.screen(Purchase.titled("Xyzzy").plannedFor(DAY).build());

        assertThat(assessment.overall()).isEmpty();
        for (Criterion criterion : Criterion.values()) {
            assertThat(assessment.of(criterion).grade()).as(criterion.name()).isEmpty();
            assertThat(assessment.of(criterion).missing()).contains("category");
        }
    }

    @Test
    void military_equipment_has_a_category_that_is_openly_not_assessed() {
        Assessment assessment = screener.screen(
                Purchase.builder().cpv("35310000").plannedFor(DAY).build());

        assertThat(assessment.classification().category()).isPresent();
        assertThat(assessment.overall()).isEmpty();
    }

    @Test
    void goods_without_a_word_of_where_work_is_done_name_the_missing_fact() {
        Assessment assessment = screener.screen(
                Purchase.builder().cpv("30192700").plannedFor(DAY).build());

        assertThat(assessment.of(SWEDISH_LABOUR_TERMS).grade()).isEmpty();
        assertThat(assessment.of(SWEDISH_LABOUR_TERMS).missing()).contains("performedInSweden");
    }

    @Test
    void country_names_and_aliases_count_as_their_code() {
        Purchase.Builder coffee = Purchase.builder().cpv("15861000").plannedFor(DAY);

        Assessment byName = screener.screen(coffee.origins("Elfenbenskusten").build());
        Assessment byCode = screener.screen(coffee.origins("CI").build());

        assertThat(byName.purchase().origins()).containsExactly("CI");
        assertThat(byName.verdict()).isEqualTo(byCode.verdict());
    }

    @Test
    void the_order_of_origins_does_not_matter() {
        Purchase.Builder gloves = Purchase.builder().cpv("18424300").plannedFor(DAY);

        assertThat(screener.screen(gloves.origins("CN", "MY", "CN").build()))
                .isEqualTo(screener.screen(gloves.origins("MY", "CN").build()));
    }

    @Test
    void a_duty_that_is_not_yet_in_force_is_not_found_and_is_named_on_request() {
        Assessment coffee = screener.screen(Purchase.builder()
                .cpv("15861000")
                .plannedFor(LocalDate.of(2026, 12, 29))
                .build());

        assertThat(coffee.duties()).extracting(Duty::id).doesNotContain("eudr.deforestation");
        assertThat(screener.upcomingDuties(coffee))
                .extracting(UpcomingDuty::validFrom, upcoming -> upcoming.duty().id())
                .contains(tuple(LocalDate.of(2026, 12, 30), "eudr.deforestation"));
        String plain = new String(AssessmentJson.in(Language.EN).bytes(coffee), StandardCharsets.UTF_8);
        String asked = new String(
                AssessmentJson.in(Language.EN).bytes(coffee, screener.upcomingDuties(coffee)), StandardCharsets.UTF_8);
        assertThat(plain).doesNotContain("upcomingDuties");
        assertThat(asked).contains("\"upcomingDuties\":[{\"validFrom\":\"2026-12-30\",\"id\":\"eudr.deforestation\"");
        assertThat(asked.replaceAll("\"upcomingDuties\":\\[.*],(?=\"measures\")", ""))
                .as("all else is the same")
                .isEqualTo(plain);
    }

    @Test
    void whatever_rests_on_a_source_past_its_best_before_says_so() {
        Purchase.Builder gloves = Purchase.builder().cpv("18424300").origins("MY");
        Assessment fresh = screener.screen(gloves.plannedFor(DAY).build());
        Assessment late =
                screener.screen(gloves.plannedFor(LocalDate.of(2040, 1, 1)).build());

        assertThat(new String(AssessmentJson.in(Language.EN).bytes(fresh), StandardCharsets.UTF_8))
                .doesNotContain("\"stale\":true");
        assertThat(late.of(HUMAN_RIGHTS).findings())
                .filteredOn(finding -> isDated(finding.source()))
                .isNotEmpty()
                .allMatch(Finding::stale);
        assertThat(late.duties())
                .filteredOn(duty -> isDated(duty.source()))
                .isNotEmpty()
                .allMatch(Duty::stale);
        assertThat(late.measures())
                .filteredOn(measure -> isDated(measure.source()))
                .isNotEmpty()
                .allMatch(Measure::stale);
        assertThat(new String(AssessmentJson.in(Language.EN).bytes(late), StandardCharsets.UTF_8))
                .contains("\"stale\":true");
    }

    private static boolean isDated(Optional<Source> source) {
        return source.flatMap(Source::bestBefore).isPresent();
    }

    @Test
    void an_unknown_country_is_refused_by_field() {
        Purchase purchase =
                Purchase.builder().cpv("18424300").origins("Atlantis").build();

        assertThatThrownBy(() -> screener.screen(purchase))
                .isInstanceOf(UnknownFactException.class)
                .hasMessageContaining("origins")
                .hasMessageContaining("Atlantis");
    }

    @Test
    void a_cpv_code_that_does_not_exist_is_refused_by_field() {
        Purchase purchase = Purchase.builder().cpv("99999999").build();

        assertThatThrownBy(() -> screener.screen(purchase))
                .isInstanceOf(UnknownFactException.class)
                .hasMessageContaining("cpv")
                .hasMessageContaining("99999999");
    }

    @Test
    void a_purchase_without_a_date_is_judged_by_today_in_sweden() {
        RiskScreener newYear = screener.withClock(Clock.fixed(Instant.parse("2026-12-31T23:30:00Z"), ZoneOffset.UTC));

        assertThat(newYear.screen(Purchase.titled("Kaffe").build()).assessedFor())
                .isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void a_stream_of_purchases_gives_the_assessments_of_one_by_one_in_order() {
        List<Purchase> purchases = IntStream.range(0, 1_000)
                .mapToObj(i -> Purchase.titled("Inköp " + i)
                        .cpv(i % 3 == 0 ? "15861000" : i % 3 == 1 ? "90911200" : "33140000")
                        .value(sek(i * 10_000L))
                        .plannedFor(DAY)
                        .build())
                .toList();

        Stream<Assessment> streamed = screener.screen(purchases.stream());

        assertThat(streamed.toList())
                .containsExactlyElementsOf(
                        purchases.stream().map(screener::screen).toList());
    }
}
