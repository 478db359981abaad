package se.inkopsrisk.rules;

import java.util.Optional;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/** Prints what the rules say of each example, as a draft of what it should expect: read it before you believe it. */
final class ExampleWriter {
    private ExampleWriter() {}

    /** Prints all examples' verdicts in the examples' form. */
    public static void main(String[] arguments) {
        for (Example example : Example.all()) {
            Verdict verdict = example.verdict();
            System.out.println("### " + example.sentence());
            System.out.println("  overall: " + name(verdict.overall()));
            System.out.println("  grades: {"
                    + verdict.criteria().stream()
                            .map(c -> c.criterion() + ": " + name(c.grade()))
                            .collect(Collectors.joining(", "))
                    + "}");
            System.out.println("  findings: "
                    + verdict.criteria().stream()
                            .flatMap(c -> c.findings().stream())
                            .map(Finding::rule)
                            .distinct()
                            .sorted()
                            .toList());
            System.out.println("  missing: {"
                    + verdict.criteria().stream().map(ExampleWriter::missing).collect(Collectors.joining(", ")) + "}");
            System.out.println("  duties: {"
                    + verdict.duties().stream()
                            .map(duty -> duty.id() + ": " + duty.outcome())
                            .collect(Collectors.joining(", "))
                    + "}");
        }
    }

    private static String name(Optional<Grade> grade) {
        return grade.map(Grade::name).orElse("NOT_ASSESSED");
    }

    private static String missing(CriterionVerdict criterion) {
        return criterion.criterion() + ": \"" + criterion.missing() + "\"";
    }
}
