package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.document.Figures;

/**
 * Spend by grade as one bar, the worst grade first, each grade as wide as its share of the kronor. Credit notes can make
 * a grade's spend negative; it then has no width, and the table behind the chart shows it.
 *
 * @param parts the grades that have a width
 * @param text the bar in words
 */
record StackedBar(List<Part> parts, String text) {
    /** The bar's full width in the drawing's units. */
    static final int WIDTH = 1_000;

    private static final List<Grade> WORST_FIRST = List.of(Grade.HIGH, Grade.POTENTIALLY_HIGH, Grade.MEDIUM, Grade.LOW);

    /** A grade's part of the bar. */
    record Part(String style, String fill, String x, String width) {}

    static StackedBar of(SpendFigures.Grades grades, Language language) {
        List<Part> parts = new ArrayList<>();
        List<String> words = new ArrayList<>();
        BigDecimal whole = WORST_FIRST.stream()
                .map(grades::of)
                .map(StackedBar::atLeastNothing)
                .reduce(atLeastNothing(grades.notAssessed()), BigDecimal::add);
        BigDecimal at = BigDecimal.ZERO;
        for (Grade grade : WORST_FIRST) {
            at = part(parts, GradeWords.style(grade), grades.of(grade), at, whole);
            words.add(GradeWords.label(grade, language).toLowerCase(language.locale()) + " "
                    + Figures.percent(grades.of(grade), grades.all(), language));
        }
        part(parts, GradeWords.NOT_ASSESSED, grades.notAssessed(), at, whole);
        words.add((language == Language.SV ? "inte bedömt " : "not assessed ")
                + Figures.percent(grades.notAssessed(), grades.all(), language));
        return new StackedBar(parts, words.stream().collect(Collectors.joining(", ")));
    }

    private static BigDecimal part(List<Part> parts, String style, BigDecimal sek, BigDecimal at, BigDecimal whole) {
        if (sek.signum() <= 0) {
            return at;
        }
        BigDecimal width = sek.multiply(BigDecimal.valueOf(WIDTH)).divide(whole, 2, RoundingMode.HALF_UP);
        parts.add(new Part(style, GradeWords.fill(style), at.toPlainString(), width.toPlainString()));
        return at.add(width);
    }

    private static BigDecimal atLeastNothing(BigDecimal sek) {
        return sek.max(BigDecimal.ZERO);
    }
}
