package se.inkopsrisk.rules.laws;

import java.util.List;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * What the rules said in a trial.
 *
 * @param catalogue the catalogue that is tried
 * @param trial the trial
 * @param verdicts one verdict for each of its profiles
 */
record Outcomes(Catalogue catalogue, Trial trial, List<Verdict> verdicts) {

    /** A problem for each row on which the finding rests. */
    Stream<CatalogueProblem> problems(Finding finding, LocalText message) {
        return Stream.of(finding.row().split(" "))
                .map(row -> catalogue.problem(
                        fileOf(finding.rule()),
                        row,
                        new LocalText(row + ": " + message.sv() + where(), row + ": " + message.en() + where())));
    }

    private String where() {
        return " (" + trial.category() + ", " + trial.period() + ")";
    }

    private static String fileOf(String rule) {
        if (rule.startsWith("category.") || rule.equals("labour.risk-industry")) {
            return "grades.csv";
        }
        if (rule.startsWith("labour.")) {
            return "occupations.csv";
        }
        return rule.equals("origin.weak-governance") ? "governance-cutoffs.csv" : "origins.csv";
    }
}
