package se.inkopsrisk.engine.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.ContractTerm;
import se.inkopsrisk.rules.profile.Answer;

/** Laws of every check, whatever the tender. */
class TenderLawsTest {
    private static final TenderChecker CHECKER = TenderChecker.with(Screeners.BUNDLED);
    private static final List<String> CODES = List.of(
            "18424300",
            "33162200",
            "90911200",
            "45000000",
            "60120000",
            "30213100",
            "15112000",
            "15810000",
            "79710000",
            "03113000",
            "33141710");
    private static final List<String> COUNTRIES = List.of("SE", "DE", "CN", "MY", "PK", "BD", "RU", "TH", "BR");
    private static final List<String> TERMS = Screeners.BUNDLED.ruleBook().catalogue().contractTerms().stream()
            .map(ContractTerm::id)
            .toList();

    @Provide
    Arbitrary<Tender> tenders() {
        Arbitrary<Purchase> lots = Combinators.combine(
                        Arbitraries.of(CODES),
                        Arbitraries.of(COUNTRIES).list().uniqueElements().ofMaxSize(3),
                        Arbitraries.of(Answer.class),
                        Arbitraries.of(TERMS).set().ofMaxSize(6),
                        Arbitraries.of(300_000L, 2_000_000L, 4_000_000L, 90_000_000L)
                                .injectNull(0.2))
                .as((code, origins, performed, terms, value) -> {
                    Purchase.Builder lot = Purchase.titled("Varor och tjänster")
                            .cpv(code)
                            .origins(origins)
                            .performedInSweden(performed)
                            .terms(terms)
                            .plannedFor(LocalDate.of(2025, 11, 3));
                    if (value != null) {
                        lot.value(BigDecimal.valueOf(value));
                    }
                    return lot.build();
                });
        return lots.list().ofMinSize(1).ofMaxSize(3).map(list -> Tender.of("Upphandling", named(list)));
    }

    private static List<Purchase> named(List<Purchase> lots) {
        List<Purchase> named = new ArrayList<>();
        for (Purchase p : lots) {
            Purchase.Builder lot = Purchase.builder().id("L" + named.size());
            p.title().ifPresent(lot::title);
            p.cpv().ifPresent(lot::cpv);
            p.valueSek().ifPresent(lot::value);
            p.plannedFor().ifPresent(lot::plannedFor);
            named.add(lot.origins(p.origins())
                    .performedInSweden(p.performedInSweden())
                    .terms(p.terms())
                    .build());
        }
        return named;
    }

    @Property(tries = 60)
    void the_order_of_lots_does_not_change_the_whole(@ForAll("tenders") Tender tender, @ForAll Random random) {
        List<TenderLot> shuffled = new ArrayList<>(tender.lots());
        Collections.shuffle(shuffled, random);

        TenderCheck one = CHECKER.check(tender);
        TenderCheck other = CHECKER.check(tender.withLots(shuffled));

        assertThat(other.outcome()).isEqualTo(one.outcome());
        assertThat(other.overall()).isEqualTo(one.overall());
        for (WholeCriterion whole : one.criteria()) {
            WholeCriterion again = other.of(whole.criterion());
            assertThat(again.worst()).isEqualTo(whole.worst());
            assertThat(again.worstLots()).containsExactlyInAnyOrderElementsOf(whole.worstLots());
            assertThat(again.notAssessed()).containsExactlyInAnyOrderElementsOf(whole.notAssessed());
        }
        assertThat(subjects(other)).isEqualTo(subjects(one));
    }

    private static Set<String> subjects(TenderCheck check) {
        Set<String> subjects = new HashSet<>();
        check.reasons().forEach(reason -> subjects.add(reason.kind() + reason.subject()));
        return subjects;
    }

    @Property(tries = 80)
    void another_term_never_worsens_the_outcome(@ForAll("tenders") Tender tender, @ForAll("terms") String term) {
        TenderOutcome before = CHECKER.check(tender).outcome();
        TenderOutcome after = CHECKER.check(tender.answered(LotAnswers.NONE.withTerms(List.of(term))))
                .outcome();

        assertThat(after).isLessThanOrEqualTo(before);
    }

    @Provide
    Arbitrary<String> terms() {
        return Arbitraries.of(TERMS);
    }

    @Property(tries = 80)
    void another_country_beside_the_stated_ones_never_betters_the_outcome(
            @ForAll("tenders") Tender tender, @ForAll("countries") String country) {
        List<TenderLot> more = new ArrayList<>();
        for (TenderLot lot : tender.lots()) {
            List<String> origins = new ArrayList<>(lot.stated().origins());
            if (!origins.isEmpty() && !origins.contains(country)) {
                origins.add(country);
            }
            more.add(lot.answered(lot.answers().withOrigins(origins)));
        }

        assertThat(CHECKER.check(tender.withLots(more)).outcome())
                .isGreaterThanOrEqualTo(CHECKER.check(tender).outcome());
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of(COUNTRIES);
    }

    @Property(tries = 60)
    void a_greater_value_never_betters_the_outcome(@ForAll("tenders") Tender tender) {
        if (tender.valueSek().isEmpty()) {
            return;
        }
        Tender greater = tender.withValue(tender.valueSek().get().multiply(BigDecimal.TEN));

        assertThat(CHECKER.check(greater).outcome())
                .isGreaterThanOrEqualTo(CHECKER.check(tender).outcome());
    }

    @Property(tries = 60)
    void another_lot_never_lowers_the_whole(@ForAll("tenders") Tender tender) {
        TenderCheck whole = CHECKER.check(tender);
        TenderCheck first = CHECKER.check(tender.withLots(tender.lots().subList(0, 1)));

        assertThat(whole.outcome()).isGreaterThanOrEqualTo(first.outcome());
        for (WholeCriterion criterion : first.criteria()) {
            criterion.worst().ifPresent(grade -> assertThat(
                            whole.of(criterion.criterion()).worst().orElseThrow())
                    .isGreaterThanOrEqualTo(grade));
        }
    }

    @Property(tries = 40)
    void every_counterfactual_is_what_the_rules_say_of_the_changed_tender(@ForAll("tenders") Tender tender) {
        for (LotCheck lot : CHECKER.check(tender).lots()) {
            for (Counterfactual told : lot.counterfactuals()) {
                assertThat(told.to().map(told.from()::isWorseThan).orElse(true)).isTrue();
                Tender changed = tender.answered(
                        lot.lot().id(), changed(told, lot.assessment().purchase()));
                assertThat(CHECKER.check(changed)
                                .lot(lot.lot().id())
                                .orElseThrow()
                                .assessment()
                                .of(told.criterion())
                                .grade())
                        .as("%s", told)
                        .isEqualTo(told.to());
            }
        }
    }

    /** The answers of a lot whose facts are changed as the counterfactual says. */
    private static LotAnswers changed(Counterfactual told, Purchase purchase) {
        List<String> alternatives = told.alternatives();
        LotAnswers abroad = LotAnswers.NONE.withPerformedInSweden(Answer.NO);
        return switch (told.kind()) {
            case ORIGIN -> LotAnswers.NONE.withOrigins(List.of(alternatives.get(alternatives.size() / 2)));
            case ORIGIN_AND_WORK_NOT_IN_SWEDEN -> abroad.withOrigins(List.of(alternatives.get(0)));
            case ORIGIN_DROPPED -> without(purchase, List.of(alternatives.get(0)));
            case TWO_ORIGINS_DROPPED -> without(purchase, alternatives);
            case WORK_NOT_IN_SWEDEN -> abroad;
            case LOT_SPLIT_OFF -> throw new AssertionError("a lot has no lots");
        };
    }

    private static LotAnswers without(Purchase purchase, List<String> dropped) {
        return LotAnswers.NONE.withOrigins(purchase.origins().stream()
                .filter(country -> !dropped.contains(country))
                .toList());
    }
}
