package se.inkopsrisk.engine.tender;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Measure;

/**
 * What comes out when a tender is checked before publication. Immutable; the same tender under the same rules version
 * and on the same day gives an equal check.
 *
 * @param tender the tender with the officer's answers
 * @param lots what the rules say of each lot, in the tender's order
 * @param criteria the five criteria over all lots, in the order of {@link Criterion}
 * @param overall the worst grade of all; empty where nothing is assessed
 * @param outcome what the check comes to
 * @param reasons why, the weightiest first; none where it is ready
 * @param contradictions what in the notice does not go together
 * @param counterfactuals lots that, split off, would alter a high grade of the rest
 * @param missingTerms the fewest contract terms that would change the outcome, where some would
 * @param rulesVersion which rules said it
 * @param assessedFor the day whose rules applied
 */
public record TenderCheck(
        Tender tender,
        List<LotCheck> lots,
        List<WholeCriterion> criteria,
        Optional<Grade> overall,
        TenderOutcome outcome,
        List<OutcomeReason> reasons,
        List<Contradiction> contradictions,
        List<Counterfactual> counterfactuals,
        Optional<MissingTerms> missingTerms,
        RulesVersion rulesVersion,
        LocalDate assessedFor) {
    public TenderCheck {
        lots = List.copyOf(lots);
        criteria = List.copyOf(criteria);
        reasons = List.copyOf(reasons);
        contradictions = List.copyOf(contradictions);
        counterfactuals = List.copyOf(counterfactuals);
    }

    /** The whole on one criterion. */
    public WholeCriterion of(Criterion criterion) {
        return criteria.stream()
                .filter(whole -> whole.criterion() == criterion)
                .findFirst()
                .orElseThrow();
    }

    /** The check of the lot of that identifier. */
    public Optional<LotCheck> lot(String id) {
        return lots.stream().filter(lot -> lot.lot().id().equals(id)).findFirst();
    }

    /** What to do about the graded risks of any lot, each measure once, in the order of the lots. */
    public List<Measure> measures() {
        return lots.stream()
                .flatMap(lot -> lot.assessment().measures().stream())
                .distinct()
                .toList();
    }
}
