package se.inkopsrisk.rules.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the rules say of one risk profile (utslag). Equal profiles under one rules version have equal verdicts.
 *
 * @param overall the worst criterion's grade; empty where no criterion is assessed
 * @param criteria one verdict for each criterion, in the order of {@link Criterion}
 * @param duties what law and policy ask, the most binding first
 * @param measures what to do, in a stable order
 */
public record Verdict(
        Optional<Grade> overall, List<CriterionVerdict> criteria, List<Duty> duties, List<Measure> measures) {
    private static final List<Criterion> EVERY = List.of(Criterion.values());

    public Verdict {
        Objects.requireNonNull(overall, "overall");
        criteria = List.copyOf(criteria);
        duties = List.copyOf(duties);
        measures = List.copyOf(measures);
        if (criteria.size() != EVERY.size()) {
            throw new IllegalArgumentException("A verdict speaks of every criterion, not of " + criteria.size());
        }
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).criterion() != EVERY.get(i)) {
                throw new IllegalArgumentException("A verdict speaks of the criteria in their order");
            }
        }
    }

    /** What the rules say on {@code criterion}. */
    public CriterionVerdict of(Criterion criterion) {
        return criteria.get(EVERY.indexOf(criterion));
    }
}
