package se.inkopsrisk.service.web.check;

import java.util.Locale;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * How a grade looks: always a word, beside its colour and a scale of steps. What is not assessed has a look of its own,
 * which resembles no grade.
 *
 * @param style the name of its style
 * @param word the grade in words
 * @param steps how many of four steps are filled; 0 where it is not assessed
 */
public record GradeMark(String style, String word, int steps) {
    private static final LocalText NOT_ASSESSED = new LocalText("Ej bedömd", "Not assessed");

    /** The mark of a grade, or of none. */
    public static GradeMark of(Optional<Grade> grade, Language language) {
        return grade.map(g -> new GradeMark(
                        g.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        g.label().in(language),
                        steps(g)))
                .orElseGet(() -> new GradeMark("not-assessed", NOT_ASSESSED.in(language), 0));
    }

    private static int steps(Grade grade) {
        return switch (grade) {
            case LOW -> 1;
            case MEDIUM -> 2;
            case POTENTIALLY_HIGH -> 3;
            case HIGH -> 4;
        };
    }
}
