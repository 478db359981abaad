package se.inkopsrisk.engine.tender;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * One criterion over all lots: the worst of them, never an average.
 *
 * @param criterion the criterion
 * @param worst the worst lot's grade; empty where no lot is assessed, which is never low
 * @param worstLots the lots of that grade
 * @param notAssessed the lots that are not assessed
 */
public record WholeCriterion(
        Criterion criterion, Optional<Grade> worst, List<String> worstLots, List<String> notAssessed) {
    public WholeCriterion {
        worstLots = List.copyOf(worstLots);
        notAssessed = List.copyOf(notAssessed);
    }

    static WholeCriterion of(Criterion criterion, List<LotCheck> lots) {
        Optional<Grade> worst = lots.stream()
                .flatMap(lot -> lot.assessment().of(criterion).grade().stream())
                .max(Grade::compareTo);
        return new WholeCriterion(
                criterion,
                worst,
                worst.isEmpty() ? List.of() : lotsOf(criterion, worst, lots),
                lotsOf(criterion, Optional.empty(), lots));
    }

    private static List<String> lotsOf(Criterion criterion, Optional<Grade> grade, List<LotCheck> lots) {
        return lots.stream()
                .filter(lot -> lot.assessment().of(criterion).grade().equals(grade))
                .map(lot -> lot.lot().id())
                .toList();
    }
}
