package se.inkopsrisk.rules.laws;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * An added fact of risk never lowers a criterion or the whole: work in Sweden beside work abroad, a listed country
 * beside one of which nothing is known. And a country is never graded better than its worst row.
 */
final class AddedRiskNeverLowers implements Law {
    private static final LocalText MESSAGE = new LocalText(
            "en tillagd risk sänker graderingen; rätta raden", "an added risk lowers the grade; mend the row");

    @Override
    public List<CatalogueProblem> broken(Outcomes outcomes) {
        List<CatalogueProblem> problems = new ArrayList<>();
        compare(outcomes, Trial.WORK_ABROAD, Trial.WORK_IN_SWEDEN, problems);
        compare(outcomes, Trial.NOTHING_KNOWN, Trial.WORK_IN_SWEDEN, problems);
        for (int i = 0; i < outcomes.trial().countries().size(); i++) {
            int country = outcomes.trial().ofCountry(i);
            compare(outcomes, Trial.UNLISTED_COUNTRY, country, problems);
            compare(outcomes, country, country + 1, problems);
        }
        return problems;
    }

    private static void compare(Outcomes outcomes, int less, int more, List<CatalogueProblem> problems) {
        Verdict without = outcomes.verdicts().get(less);
        Verdict with = outcomes.verdicts().get(more);
        for (Criterion criterion : Criterion.values()) {
            Optional<Grade> before = without.of(criterion).grade();
            Optional<Grade> after = with.of(criterion).grade();
            if (isLower(after, before) || isLower(with.overall(), without.overall())) {
                without.of(criterion).findings().stream()
                        .filter(finding -> finding.decisive() && isLower(after, Optional.of(finding.grade())))
                        .flatMap(finding -> outcomes.problems(finding, MESSAGE))
                        .forEach(problems::add);
            }
        }
    }

    /** Not assessed is below every grade. */
    private static boolean isLower(Optional<Grade> one, Optional<Grade> other) {
        return other.isPresent() && (one.isEmpty() || other.get().isWorseThan(one.get()));
    }
}
