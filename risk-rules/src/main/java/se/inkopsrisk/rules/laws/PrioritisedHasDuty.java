package se.inkopsrisk.rules.laws;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Verdict;

/** A prioritised category, or one below it, never comes out without the duty that follows from its priority. */
final class PrioritisedHasDuty implements Law {
    @Override
    public List<CatalogueProblem> broken(Outcomes outcomes) {
        Trial trial = outcomes.trial();
        Set<String> path = outcomes.catalogue().path(trial.category()).stream()
                .map(Category::id)
                .collect(Collectors.toSet());
        if (outcomes.verdicts().stream().allMatch(PrioritisedHasDuty::hasDutyOfPriority)) {
            return List.of();
        }
        return outcomes.catalogue().priorities().stream()
                .filter(row -> path.contains(row.category()) && row.validity().covers(trial.period()))
                .map(row -> outcomes.catalogue()
                        .problem(
                                "priorities.csv",
                                row.category() + "|"
                                        + row.validity()
                                                .from()
                                                .map(Object::toString)
                                                .orElse(""),
                                new LocalText(
                                        row.category() + ": prioriterad utan skyldighet " + trial.period()
                                                + "; låt network.due-diligence-term gälla eller ta bort raden",
                                        row.category() + ": prioritised without a duty on " + trial.period()
                                                + "; let network.due-diligence-term be in force or remove the row")))
                .toList();
    }

    private static boolean hasDutyOfPriority(Verdict verdict) {
        return verdict.duties().stream().map(Duty::facts).flatMap(List::stream).anyMatch(fact -> fact.name()
                .equals("priority"));
    }
}
