package se.inkopsrisk.engine.tender;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.MissingFact;

/** The facts that would settle what is open, in words. */
final class OpenFacts {
    private static final String UNKNOWN = "UNKNOWN";

    private OpenFacts() {}

    /** Names of the facts among these that are not known. */
    static List<String> among(Collection<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.value().equals(UNKNOWN))
                .map(Fact::name)
                .distinct()
                .toList();
    }

    /** The facts, in a row; an empty text where there is none. */
    static LocalText inWords(Collection<String> facts) {
        List<LocalText> labels = facts.stream().map(OpenFacts::label).distinct().toList();
        return new LocalText(
                labels.stream().map(LocalText::sv).collect(Collectors.joining(", ")),
                labels.stream().map(LocalText::en).collect(Collectors.joining(", ")));
    }

    private static LocalText label(String fact) {
        if (fact.startsWith("threshold.")) {
            return new LocalText("det exakta tröskelvärdet i kronor", "the exact threshold in kronor");
        }
        return switch (fact) {
            case "value" -> new LocalText("upphandlingens värde i kronor", "the procurement's value in kronor");
            case "cpv" -> new LocalText("CPV-kod", "the CPV code");
            case "nature" ->
                new LocalText(
                        "om det är varor, tjänster eller byggentreprenader", "whether it is goods, services or works");
            case "needsAssessment" -> new LocalText("er egen behövlighetsbedömning", "your own needs assessment");
            default -> criterionOr(fact);
        };
    }

    private static LocalText criterionOr(String fact) {
        for (Criterion criterion : Criterion.values()) {
            if (criterion.name().equals(fact)) {
                return new LocalText(
                        "en bedömning av " + criterion.label().sv(),
                        "an assessment of " + criterion.label().en());
            }
        }
        return MissingFact.label(fact);
    }
}
