package se.inkopsrisk.engine.tender;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
        Function<LotCheck, Optional<Grade>> grade =
                lot -> lot.assessment().of(criterion).grade();
        Function<LotCheck, String> id = lot -> lot.lot().id();
        Optional<Grade> worst =
                lots.stream().flatMap(lot -> grade.apply(lot).stream()).max(Grade::compareTo);
        return new WholeCriterion(
                criterion,
                worst,
                lots.stream()
                        .filter(lot -> worst.isPresent() && grade.apply(lot).equals(worst))
                        .map(id)
                        .toList(),
                lots.stream().filter(lot -> grade.apply(lot).isEmpty()).map(id).toList());
    }
}
