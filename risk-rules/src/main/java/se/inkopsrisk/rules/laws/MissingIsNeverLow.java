package se.inkopsrisk.rules.laws;

import java.util.List;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;

/** Nothing missing turns into the grade low: a criterion that names a missing fact is not low. */
final class MissingIsNeverLow implements Law {
    private static final LocalText MESSAGE = new LocalText(
            "kriteriet blir lågt fast uppgifter saknas; ange en samlad gradering eller ta bort raden",
            "the criterion comes out low although facts are missing; give a grade of the whole or remove the row");

    @Override
    public List<CatalogueProblem> broken(Outcomes outcomes) {
        return outcomes.verdicts().get(Trial.NOTHING_KNOWN).criteria().stream()
                .filter(criterion -> criterion.grade().filter(Grade.LOW::equals).isPresent())
                .filter(criterion -> !criterion.missing().isEmpty())
                .map(CriterionVerdict::findings)
                .flatMap(List::stream)
                .filter(Finding::decisive)
                .flatMap(finding -> outcomes.problems(finding, MESSAGE))
                .toList();
    }
}
