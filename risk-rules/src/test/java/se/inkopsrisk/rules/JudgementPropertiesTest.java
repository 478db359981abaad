package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.ContractTerm;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/** What holds of every purchase. */
class JudgementPropertiesTest {
    private static final RuleBook RULES = RuleBook.bundled();
    private static final Oracle ORACLE = new Oracle(RULES.catalogue());

    @Provide
    Arbitrary<Given> purchases() {
        Arbitrary<Given> what = Arbitraries.oneOf(
                Arbitraries.of(CpvNomenclature.bundled().codes()).map(Given::cpv),
                Arbitraries.of(RULES.catalogue().categories()).map(Category::id).map(Given::category),
                Arbitraries.just(Given.nothing()));
        Arbitrary<LocalDate> day = Arbitraries.of(RULES.catalogue().changes());
        Arbitrary<Optional<Long>> value = Arbitraries.of(
                        5_000L, 700_000L, 2_389_584L, 2_389_585L, 8_109_450L, 59_880_179L, 999_000_000L)
                .optional();
        Arbitrary<List<String>> origins = Arbitraries.of(RULES.catalogue().countries())
                .map(Country::iso)
                .list()
                .ofMaxSize(3);
        Arbitrary<List<String>> terms = Arbitraries.of(RULES.catalogue().contractTerms())
                .map(ContractTerm::id)
                .list()
                .ofMaxSize(4);
        return Combinators.combine(what, day, value, origins, Arbitraries.of(Answer.values()), terms)
                .as((given, date, sek, from, work, held) -> {
                    Given placed = given.on(date)
                            .from(from.toArray(String[]::new))
                            .performed(work)
                            .holding(held.stream().distinct().toArray(String[]::new));
                    return sek.map(placed::worth).orElse(placed);
                });
    }

    @Property
    void an_independent_reading_of_the_tables_agrees(@ForAll("purchases") Given purchase) {
        RiskProfile profile = purchase.profile(RULES);
        assertThat(graded(RULES.judge(profile))).isEqualTo(ORACLE.grades(profile));
    }

    private static Map<Criterion, Grade> graded(Verdict verdict) {
        Map<Criterion, Grade> graded = new EnumMap<>(Criterion.class);
        verdict.criteria().forEach(c -> c.grade().ifPresent(grade -> graded.put(c.criterion(), grade)));
        return graded;
    }

    @Property(tries = 200)
    void a_list_is_judged_as_one_by_one_in_any_order(
            @ForAll("manyPurchases") List<Given> purchases, @ForAll Random random) {
        List<RiskProfile> profiles =
                new ArrayList<>(purchases.stream().map(p -> p.profile(RULES)).toList());
        Collections.shuffle(profiles, random);
        List<Verdict> oneByOne = profiles.stream().map(RULES::judge).toList();
        assertThat(RULES.judge(profiles)).isEqualTo(oneByOne);
        assertThat(RuleBook.bundled().judge(profiles)).isEqualTo(oneByOne);
    }

    @Provide
    Arbitrary<List<Given>> manyPurchases() {
        return purchases().list().ofMinSize(1).ofMaxSize(30);
    }

    @Property
    void every_grade_says_why_and_what_has_no_reason_is_not_assessed(@ForAll("purchases") Given purchase) {
        Verdict verdict = purchase.judgedBy(RULES);
        for (CriterionVerdict criterion : verdict.criteria()) {
            Optional<Grade> worst = criterion.findings().stream()
                    .filter(Finding::decisive)
                    .map(Finding::grade)
                    .max(Grade::compareTo);
            assertThat(criterion.grade()).isEqualTo(worst);
            assertThat(criterion.findings())
                    .allSatisfy(finding -> assertThat(finding.reason().sv()).isNotBlank());
        }
        assertThat(verdict.overall())
                .isEqualTo(verdict.criteria().stream()
                        .flatMap(c -> c.grade().stream())
                        .max(Grade::compareTo));
    }

    @Property
    void a_further_country_never_lowers_anything(
            @ForAll("purchases") Given purchase, @ForAll("countries") String more) {
        if (purchase.origins().isEmpty()) {
            return; // Stating an origin settles what was open: that is knowledge, not a risk more.
        }
        List<String> from = new ArrayList<>(purchase.origins());
        from.add(more);
        assertNoGradeFalls(
                purchase.judgedBy(RULES),
                purchase.from(from.toArray(String[]::new)).judgedBy(RULES));
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of(RULES.catalogue().countries()).map(Country::iso);
    }

    @Property
    void work_in_sweden_never_lowers_what_work_abroad_gives(@ForAll("purchases") Given purchase) {
        assertNoGradeFalls(
                purchase.performed(Answer.NO).judgedBy(RULES),
                purchase.performed(Answer.YES).judgedBy(RULES));
    }

    private static void assertNoGradeFalls(Verdict before, Verdict after) {
        for (Criterion criterion : Criterion.values()) {
            before.of(criterion).grade().ifPresent(grade -> assertThat(
                            after.of(criterion).grade().orElseThrow())
                    .isGreaterThanOrEqualTo(grade));
        }
        before.overall()
                .ifPresent(grade -> assertThat(after.overall().orElseThrow()).isGreaterThanOrEqualTo(grade));
    }

    @Property
    void nothing_missing_is_read_as_low(@ForAll("purchases") Given purchase) {
        Given bare = purchase.from().performed(Answer.UNKNOWN);
        for (CriterionVerdict criterion : bare.judgedBy(RULES).criteria()) {
            if (!criterion.missing().isEmpty()) {
                assertThat(criterion.grade()).isNotEqualTo(Optional.of(Grade.LOW));
            }
        }
    }

    @Property
    void a_prioritised_category_has_its_duty_and_no_other_has(@ForAll("purchases") Given purchase) {
        Given dated = purchase.date().isBefore(LocalDate.of(2023, 1, 1)) ? purchase.on("2023-01-01") : purchase;
        assertThat(dated.judgedBy(RULES).duties().stream()
                        .anyMatch(duty -> duty.id().equals("network.due-diligence-term")))
                .isEqualTo(ORACLE.isPrioritised(dated.profile(RULES)));
    }

    @Property
    void a_term_more_meets_a_duty_more_or_none_and_undoes_none(@ForAll("purchases") Given purchase) {
        Map<String, Duty.Outcome> without = outcomes(purchase.holding());
        Map<String, Duty.Outcome> with = outcomes(purchase);
        assertThat(with.keySet()).isEqualTo(without.keySet());
        with.forEach((duty, outcome) -> {
            if (outcome != Duty.Outcome.MET) {
                assertThat(outcome).isEqualTo(without.get(duty));
            }
        });
        assertThat(without.values()).doesNotContain(Duty.Outcome.MET);
    }

    private static Map<String, Duty.Outcome> outcomes(Given purchase) {
        return purchase.judgedBy(RULES).duties().stream().collect(Collectors.toMap(Duty::id, Duty::outcome));
    }

    @Property
    void only_duties_in_force_are_found_each_once(@ForAll("purchases") Given purchase) {
        List<Duty> duties = purchase.judgedBy(RULES).duties();
        assertThat(duties).extracting(Duty::id).doesNotHaveDuplicates();
        LocalDate period = purchase.profile(RULES).period();
        assertThat(duties).allMatch(duty -> RULES.catalogue().duties().stream()
                .anyMatch(row -> row.id().equals(duty.id())
                        && row.text().equals(duty.text())
                        && row.validity().covers(period)));
    }

    @Property
    void a_day_is_judged_as_the_first_day_of_its_period(@ForAll("purchases") Given purchase) {
        LocalDate next = RULES.catalogue().changes().higher(purchase.date());
        LocalDate last = next == null ? purchase.date().plusYears(1) : next.minusDays(1);
        assertThat(purchase.on(last).judgedBy(RULES)).isEqualTo(purchase.judgedBy(RULES));
    }
}
