package se.inkopsrisk.engine.tender;

import static org.assertj.core.api.Assertions.assertThat;
import static se.inkopsrisk.engine.purchase.Purchase.sek;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

class TenderCheckTest {
    private static final TenderChecker CHECKER = TenderChecker.with(Screeners.BUNDLED);

    /** A day whose thresholds are known in kronor. */
    private static final LocalDate DAY = LocalDate.of(2025, 11, 3);

    private static final List<String> EVERY_TERM = Screeners.BUNDLED.ruleBook().catalogue().contractTerms().stream()
            .map(term -> term.id())
            .toList();

    private static Purchase.Builder gloves() {
        return Purchase.titled("Undersökningshandskar av nitril")
                .cpv("18424300")
                .value(sek(4_200_000))
                .plannedFor(DAY);
    }

    private static Purchase cleaning() {
        return Purchase.titled("Städning av vårdcentraler")
                .cpv("90911200")
                .value(sek(4_200_000))
                .performedInSweden(true)
                .plannedFor(DAY)
                .build();
    }

    @Test
    void a_binding_duty_that_the_tender_does_not_meet_calls_for_action_and_names_the_terms_that_would_do() {
        TenderCheck check = CHECKER.check(Tender.of(cleaning()));

        assertThat(check.outcome()).isEqualTo(TenderOutcome.ACTION_NEEDED);
        assertThat(check.reasons())
                .filteredOn(r -> r.kind() == OutcomeReason.Kind.UNMET_MUST)
                .extracting(OutcomeReason::subject)
                .contains("labour.needs-assessment", "labour.set-terms");
        assertThat(check.missingTerms().orElseThrow().terms()).contains("labour-terms-se", "needs-assessment");
        assertThat(check.missingTerms().orElseThrow().outcome()).isLessThan(TenderOutcome.ACTION_NEEDED);
    }

    @Test
    void the_missing_terms_are_as_few_as_will_do() {
        TenderCheck check = CHECKER.check(Tender.of(cleaning()));
        MissingTerms missing = check.missingTerms().orElseThrow();

        for (String term : missing.terms()) {
            List<String> fewer =
                    missing.terms().stream().filter(t -> !t.equals(term)).toList();
            TenderCheck without = CHECKER.check(Tender.of(cleaning()).answered(LotAnswers.NONE.withTerms(fewer)));
            assertThat(without.outcome()).as("without " + term).isGreaterThan(missing.outcome());
        }
    }

    @Test
    void a_tender_that_holds_every_term_and_is_assessed_is_ready() {
        TenderCheck check = CHECKER.check(Tender.of(cleaning()).answered(LotAnswers.NONE.withTerms(EVERY_TERM)));

        assertThat(check.reasons()).isEmpty();
        assertThat(check.outcome()).isEqualTo(TenderOutcome.READY);
    }

    @Test
    void what_is_not_assessed_calls_for_a_review_and_is_never_ready() {
        Tender unknown = Tender.of(Purchase.titled("Qwxzt").plannedFor(DAY).build())
                .answered(LotAnswers.NONE.withTerms(EVERY_TERM));

        TenderCheck check = CHECKER.check(unknown);

        assertThat(check.overall()).isEmpty();
        assertThat(check.outcome()).isEqualTo(TenderOutcome.REVIEW);
        assertThat(check.of(Criterion.ENVIRONMENT).notAssessed()).containsExactly("LOT-0001");
        assertThat(check.reasons())
                .filteredOn(r -> r.kind() == OutcomeReason.Kind.NOT_ASSESSED)
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(r -> assertThat(r.text().sv()).contains("betyder inte att risken är låg"));
    }

    @Test
    void the_whole_is_the_worst_lot_and_never_an_average() {
        Purchase unknown = Purchase.titled("Qwxzt").build();
        TenderCheck check = CHECKER.check(Tender.of("", List.of(gloves().build(), cleaning(), unknown)));

        assertThat(check.of(Criterion.HUMAN_RIGHTS).worst()).contains(Grade.HIGH);
        assertThat(check.of(Criterion.HUMAN_RIGHTS).worstLots()).containsExactly("LOT-0001");
        assertThat(check.of(Criterion.HUMAN_RIGHTS).notAssessed()).containsExactly("LOT-0003");
        assertThat(check.of(Criterion.SWEDISH_LABOUR_TERMS).worstLots()).contains("LOT-0002");
    }

    @Test
    void thresholds_are_held_against_the_whole_whatever_the_lots() {
        Purchase small = Purchase.titled("Städning")
                .cpv("90911200")
                .performedInSweden(true)
                .value(sek(900_000))
                .plannedFor(DAY)
                .build();
        Tender alone = Tender.of(small);
        Tender together = Tender.of("", List.of(small, small, small));

        assertThat(duties(CHECKER.check(alone))).doesNotContain("labour.set-terms");
        assertThat(duties(CHECKER.check(together))).contains("labour.set-terms");
        assertThat(CHECKER.check(together).lots()).allSatisfy(lot -> {
            assertThat(lot.assessment().purchase().valueSek()).contains(sek(2_700_000));
            assertThat(lot.lot().ownValueSek()).contains(sek(900_000));
        });
    }

    @Test
    void a_lot_without_a_value_leaves_the_whole_unknown() {
        Purchase open = Purchase.titled("Städning").cpv("90911200").build();

        assertThat(Tender.of("", List.of(cleaning(), open)).valueSek()).isEmpty();
    }

    @Test
    void an_officers_answer_stands_above_the_notice() {
        Tender tender = Tender.of(gloves().origins("DE").build());

        TenderCheck answered = CHECKER.check(tender.answered("LOT-0001", LotAnswers.NONE.withOrigins(List.of("MY"))));

        assertThat(answered.lots().get(0).assessment().purchase().origins()).containsExactly("MY");
        assertThat(answered.tender().lots().get(0).stated().origins()).containsExactly("DE");
    }

    @Test
    void usual_origins_are_shown_and_decide_nothing() {
        TenderCheck check = CHECKER.check(Tender.of(gloves().build()));
        LotCheck lot = check.lots().get(0);

        assertThat(lot.usualOrigins()).extracting(u -> u.country()).contains("MY");
        assertThat(lot.assessment().purchase().origins()).isEmpty();
    }

    @Test
    void another_origin_is_a_counterfactual_where_it_alters_the_grade_and_the_rules_agree() {
        int found = 0;
        for (String code : List.of("03113000", "03142500", "15810000", "39112000", "18424300")) {
            Tender tender =
                    Tender.of(Purchase.titled("Varor").cpv(code).plannedFor(DAY).build());
            for (Counterfactual told : CHECKER.check(tender).lots().get(0).counterfactuals()) {
                if (told.kind() == Counterfactual.Kind.ORIGIN) {
                    for (String country : List.of(
                            told.alternatives().get(0),
                            told.alternatives().get(told.alternatives().size() - 1))) {
                        TenderCheck changed =
                                CHECKER.check(tender.answered(LotAnswers.NONE.withOrigins(List.of(country))));
                        assertThat(changed.of(told.criterion()).worst()).isEqualTo(told.to());
                        assertThat(told.to().orElseThrow()).isLessThan(told.from());
                        assertThat(told.ifItIsSo()).isTrue();
                        found++;
                    }
                }
            }
        }
        assertThat(found).isPositive();
    }

    @Test
    void to_drop_the_worst_of_the_stated_origins_is_the_smallest_change() {
        Purchase.Builder aids = Purchase.titled("Rollatorer").cpv("33141710").plannedFor(DAY);
        TenderCheck worst = CHECKER.check(Tender.of(aids.origins("CN", "SE").build()));
        TenderCheck without = CHECKER.check(Tender.of(aids.origins("SE").build()));

        assertThat(worst.lots().get(0).counterfactuals())
                .extracting(Counterfactual::kind)
                .contains(Counterfactual.Kind.ORIGIN_DROPPED);
        for (Criterion criterion : Criterion.values()) {
            Optional<Grade> before = worst.of(criterion).worst();
            Optional<Grade> after = without.of(criterion).worst();
            boolean lowered =
                    before.isPresent() && after.isPresent() && before.get().isWorseThan(after.get());
            boolean told = worst.lots().get(0).counterfactuals().stream()
                    .anyMatch(c -> c.criterion() == criterion
                            && c.kind() == Counterfactual.Kind.ORIGIN_DROPPED
                            && c.alternatives().contains("CN"));
            assertThat(told).as(criterion.name()).isEqualTo(lowered && Counterfactuals.mayBeHigh(before.get()));
        }
    }

    @Test
    void where_one_dropped_origin_is_not_enough_two_are_sought_before_all_goods_are_moved() {
        Purchase chicken = Purchase.titled("Kycklingfilé")
                .cpv("15112000")
                .origins("BR", "TH", "DK")
                .plannedFor(DAY)
                .build();
        Counterfactual told = CHECKER.check(Tender.of(chicken)).lots().get(0).counterfactuals().stream()
                .filter(c -> c.criterion() == Criterion.HUMAN_RIGHTS)
                .findFirst()
                .orElseThrow();

        assertThat(told.kind()).isEqualTo(Counterfactual.Kind.TWO_ORIGINS_DROPPED);
        assertThat(told.alternatives()).containsExactlyInAnyOrder("BR", "TH");
        assertThat(told.text().sv()).startsWith("Kom varan inte från ").contains(" och ");
        assertThat(CHECKER.check(Tender.of(chicken).answered(LotAnswers.NONE.withOrigins(List.of("DK"))))
                        .of(Criterion.HUMAN_RIGHTS)
                        .worst())
                .isEqualTo(told.to());
    }

    @Test
    void work_that_is_not_done_in_sweden_takes_the_labour_criterion_away_and_nothing_is_hidden_by_it() {
        TenderCheck check = CHECKER.check(Tender.of(cleaning()));

        assertThat(check.lots().get(0).counterfactuals())
                .filteredOn(c -> c.kind() == Counterfactual.Kind.WORK_NOT_IN_SWEDEN)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.criterion()).isEqualTo(Criterion.SWEDISH_LABOUR_TERMS);
                    assertThat(c.ifItIsSo()).isFalse();
                });
    }

    @Test
    void a_lot_split_off_alters_the_rest_as_the_rules_say() {
        Tender tender = Tender.of("", List.of(gloves().build(), cleaning()));
        TenderCheck check = CHECKER.check(tender);

        assertThat(check.counterfactuals())
                .filteredOn(c -> c.criterion() == Criterion.HUMAN_RIGHTS)
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.alternatives()).containsExactly("LOT-0001");
                    assertThat(c.to())
                            .isEqualTo(CHECKER.check(Tender.of(cleaning()))
                                    .of(Criterion.HUMAN_RIGHTS)
                                    .worst());
                });
    }

    @Test
    void the_needs_assessment_tells_occupations_indicators_terms_and_what_the_rules_find() {
        NeedsAssessment needs =
                CHECKER.check(Tender.of(cleaning())).lots().get(0).needs().orElseThrow();

        assertThat(needs.need()).isEqualTo(NeedsAssessment.Need.NEEDED);
        assertThat(needs.occupations()).extracting(o -> o.id()).contains("cleaners");
        assertThat(needs.occupations().get(0).source()).isPresent();
        assertThat(needs.indicators()).hasSameSizeAs(Indicator.values()).allSatisfy(i -> assertThat(i.answer())
                .isEqualTo(Answer.UNKNOWN));
        assertThat(needs.terms()).extracting(t -> t.held()).containsExactly(false, false, false);
        assertThat(needs.duty().orElseThrow().outcome()).isEqualTo(Duty.Outcome.UNMET);
    }

    @Test
    void an_officers_decision_stands_beside_what_the_rules_find_and_replaces_nothing() {
        NeedsDecision no = new NeedsDecision(
                false, "Utförs av egen personal i samverkan.", Optional.of("A. Andersson"), Optional.of(DAY));
        Tender decided = Tender.of(cleaning()).answered(LotAnswers.NONE.withDecision(no));

        TenderCheck check = CHECKER.check(decided);
        NeedsAssessment needs = check.lots().get(0).needs().orElseThrow();

        assertThat(needs.need()).isEqualTo(NeedsAssessment.Need.NEEDED);
        assertThat(needs.decision()).contains(no);
        assertThat(needs.deviates()).isTrue();
        assertThat(needs.duty().orElseThrow().outcome()).isEqualTo(Duty.Outcome.MET);
        assertThat(needs.termsDuty().orElseThrow().outcome()).isEqualTo(Duty.Outcome.UNMET);
        assertThat(check.outcome()).isEqualTo(TenderOutcome.ACTION_NEEDED);
    }

    @Test
    void the_same_needs_assessment_gives_the_same_bytes() {
        Tender tender = Tender.of(cleaning())
                .answered(LotAnswers.NONE
                        .withIndicator(Indicator.PRICE_PRESSURE, Answer.YES)
                        .withIndicator(Indicator.POSTED_LABOUR, Answer.NO));
        NeedsAssessmentJson json = NeedsAssessmentJson.in(Language.SV);

        byte[] once = json.bytes(CHECKER.check(tender).lots().get(0).needs().orElseThrow());
        byte[] again = json.bytes(TenderChecker.with(Screeners.BUNDLED.withMemo(false))
                .check(tender)
                .lots()
                .get(0)
                .needs()
                .orElseThrow());

        assertThat(once).isEqualTo(again);
        assertThat(new String(once, StandardCharsets.UTF_8))
                .contains("\"need\":\"NEEDED\"")
                .contains("\"indicator\":\"PRICE_PRESSURE\"");
    }

    @Test
    void goods_alone_need_no_needs_assessment() {
        assertThat(CHECKER.check(Tender.of(gloves().performedInSweden(false).build()))
                        .lots()
                        .get(0)
                        .needs())
                .isEmpty();
    }

    @Test
    void the_tables_terms_exist_in_the_catalogue() {
        assertThat(NoticeTerms.termIds()).isNotEmpty().allSatisfy(id -> assertThat(
                        Screeners.BUNDLED.ruleBook().catalogue().contractTerm(id))
                .as(id)
                .isPresent());
    }

    @Test
    void the_tables_codes_are_those_of_the_code_lists() throws IOException {
        Map<String, String> lists = Map.of(
                "BT-06", "strategic-procurement",
                "BT-774", "environmental-impact",
                "BT-775", "social-objective",
                "BT-805", "gpp-criteria",
                "BT-806", "document-used-in-public-procurement_exclusion-grounds-source");
        for (Map.Entry<String, String> list : lists.entrySet()) {
            String text =
                    Files.readString(Path.of("target", "eforms", "eforms-sdk", "codelists", list.getValue() + ".gc"));
            assertThat(NoticeTerms.codes(list.getKey())).isNotEmpty().allSatisfy(code -> assertThat(text)
                    .as(list.getKey())
                    .contains("<SimpleValue>" + code + "</SimpleValue>"));
        }
    }

    @Test
    void the_measures_of_the_whole_are_those_of_its_lots_each_once() {
        TenderCheck check = CHECKER.check(Tender.of("", List.of(gloves().build(), gloves().build(), cleaning())));

        assertThat(check.measures())
                .doesNotHaveDuplicates()
                .containsAll(check.lots().get(0).assessment().measures())
                .containsAll(check.lots().get(2).assessment().measures());
    }

    private static List<String> duties(TenderCheck check) {
        return check.lots().get(0).assessment().duties().stream().map(Duty::id).toList();
    }
}
