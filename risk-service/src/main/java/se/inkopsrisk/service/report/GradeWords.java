package se.inkopsrisk.service.report;

import java.util.Locale;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

/** Grades as the report names and colours them. */
final class GradeWords {
    static final String NOT_ASSESSED = "not-assessed";

    private GradeWords() {}

    static String style(Grade grade) {
        return grade.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The colour on paper; on a screen the style sheet decides, by light or dark. */
    static String fill(String style) {
        return switch (style) {
            case "high" -> "#8c1d18";
            case "potentially-high" -> "#e08a2e";
            case "medium" -> "#f3d36b";
            case "low" -> "#b9dcbd";
            default -> "#ffffff";
        };
    }

    static String label(Grade grade, Language language) {
        return grade.label().in(language);
    }
}
