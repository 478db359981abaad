package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.rules.verdict.Duty;

/** The fewest contract terms of which one at least meets each duty that stands in the way. */
final class FewestTerms {
    /** More terms than any catalogue has for one tender; beyond it the search would take long. */
    private static final int MOST_TERMS = 16;

    private static final Set<OutcomeReason.Kind> DUTIES = EnumSet.of(
            OutcomeReason.Kind.UNMET_MUST, OutcomeReason.Kind.UNMET_SHOULD, OutcomeReason.Kind.NOT_DETERMINABLE);

    private FewestTerms() {}

    /**
     * The terms, sorted; empty where no duty stands in the way that a term could meet. Where duties that bind are unmet
     * and something else than duties calls for a review, the duties that bind are enough.
     */
    static Optional<List<String>> of(List<LotCheck> lots, List<OutcomeReason> reasons) {
        boolean onlyDuties = reasons.stream().map(OutcomeReason::kind).allMatch(DUTIES::contains);
        Set<String> ids = new HashSet<>();
        reasons.stream()
                .filter(reason -> onlyDuties || reason.outcome() == TenderOutcome.ACTION_NEEDED)
                .map(OutcomeReason::subject)
                .forEach(ids::add);
        List<Set<String>> metBy = lots.stream()
                .flatMap(lot -> lot.assessment().duties().stream())
                .filter(duty -> ids.contains(duty.id()) && duty.outcome() != Duty.Outcome.MET)
                .map(duty -> Set.copyOf(duty.metBy()))
                .filter(terms -> !terms.isEmpty())
                .distinct()
                .toList();
        return metBy.isEmpty() ? Optional.empty() : Optional.of(fewest(metBy));
    }

    private static List<String> fewest(List<Set<String>> metBy) {
        List<String> terms = new ArrayList<>();
        Set<String> all = new TreeSet<>();
        metBy.forEach(all::addAll);
        terms.addAll(all);
        if (terms.size() > MOST_TERMS) {
            return terms;
        }
        List<String> best = terms;
        for (int choice = 1; choice < 1 << terms.size(); choice++) {
            List<String> chosen = chosen(terms, choice);
            if (chosen.size() < best.size()
                    && metBy.stream().allMatch(any -> chosen.stream().anyMatch(any::contains))) {
                best = chosen;
            }
        }
        return best;
    }

    private static List<String> chosen(List<String> terms, int choice) {
        List<String> chosen = new ArrayList<>();
        for (int i = 0; i < terms.size(); i++) {
            if ((choice & (1 << i)) != 0) {
                chosen.add(terms.get(i));
            }
        }
        return chosen;
    }
}
