package se.inkopsrisk.rules.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.catalogue.GovernanceScore;
import se.inkopsrisk.rules.judgement.Judge;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Verdict;

/** A country that an imported index scores worse is never graded better for it. */
final class WorseScoreNeverLowers {
    private static final String RULE = "origin.weak-governance";

    private final Catalogue catalogue;
    private final Judge judge;

    WorseScoreNeverLowers(Catalogue catalogue, Judge judge) {
        this.catalogue = catalogue;
        this.judge = judge;
    }

    List<CatalogueProblem> broken() {
        String category = catalogue.categories().iterator().next().id();
        LocalDate period = catalogue.changes().last();
        List<RiskProfile> worstFirst = catalogue.governance().values().stream()
                .sorted(Comparator.comparing(GovernanceScore::score))
                .map(score -> Trial.profile(category, period, List.of(score.country()), Answer.UNKNOWN))
                .toList();
        List<CatalogueProblem> problems = new ArrayList<>();
        Optional<Grade> soFar = Optional.of(Grade.HIGH);
        for (Verdict verdict : judge.judge(worstFirst)) {
            Optional<Finding> finding = ofGovernance(verdict);
            Optional<Grade> grade = finding.map(Finding::grade);
            if (isWorse(grade, soFar)) {
                problems.add(problem(finding.orElseThrow()));
            }
            soFar = grade;
        }
        return problems;
    }

    private static Optional<Finding> ofGovernance(Verdict verdict) {
        return verdict.of(Criterion.CORRUPTION).findings().stream()
                .filter(finding -> finding.rule().equals(RULE))
                .findFirst();
    }

    private static boolean isWorse(Optional<Grade> one, Optional<Grade> other) {
        return one.isPresent() && (other.isEmpty() || one.get().isWorseThan(other.get()));
    }

    private CatalogueProblem problem(Finding finding) {
        return catalogue.problem(
                "governance-cutoffs.csv",
                finding.row(),
                new LocalText(
                        finding.row() + ": ett bättre värde ger en sämre gradering; ordna gränserna",
                        finding.row() + ": a better score gives a worse grade; put the cut-offs in order"));
    }
}
