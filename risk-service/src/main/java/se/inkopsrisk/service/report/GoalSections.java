package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.service.report.ReportTables.Conflict;
import se.inkopsrisk.service.report.ReportTables.Goal;
import se.inkopsrisk.service.report.SpendFigures.CategoryFigures;
import se.inkopsrisk.service.report.SpendFigures.Grades;

/** The goals of Agenda 2030 that high-risk spend touches, and categories whose goals conflict. */
final class GoalSections {
    private final SpendFigures figures;
    private final ReportTables tables;
    private final Wording wording;

    GoalSections(SpendFigures figures, ReportTables tables, Wording wording) {
        this.figures = figures;
        this.tables = tables;
        this.wording = wording;
    }

    ReportPage.GoalSection goals() {
        List<ReportPage.GoalRow> rows = new ArrayList<>();
        for (Goal goal : tables.goals()) {
            BigDecimal sek = high(goal);
            if (sek.signum() > 0) {
                rows.add(new ReportPage.GoalRow(
                        wording.say("Mål ", "Goal ") + goal.number(),
                        wording.in(goal.name()),
                        wording.in(goal.reason()),
                        wording.sek(sek),
                        wording.in(goal.basis().label()),
                        goal.source()));
            }
        }
        long touched = rows.stream().map(ReportPage.GoalRow::goal).distinct().count();
        return new ReportPage.GoalSection(
                wording.say("Inköpen med hög risk rör ", "Purchases at high risk touch ")
                        + wording.count(touched)
                        + wording.say(" av de 17 globala målen.", " of the 17 global goals."),
                rows);
    }

    private BigDecimal high(Goal goal) {
        return goal.category().map(category -> high(category, goal.criterion())).orElseGet(() -> figures.criteria()
                .getOrDefault(goal.criterion(), Grades.NOTHING)
                .high());
    }

    /** High-risk spend of a category and all below it. */
    private BigDecimal high(String category, Criterion criterion) {
        return within(category).stream()
                .map(one ->
                        one.criteria().getOrDefault(criterion, Grades.NOTHING).high())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<CategoryFigures> within(String category) {
        return figures.categories().stream()
                .filter(one -> wording.catalogue().path(one.category()).stream()
                        .anyMatch(node -> node.id().equals(category)))
                .toList();
    }

    ReportPage.ConflictSection conflicts() {
        List<Found> found = new ArrayList<>();
        for (Conflict conflict : tables.conflicts()) {
            BigDecimal sek = within(conflict.category()).stream()
                    .filter(one -> isGraded(one, conflict.first()) && isGraded(one, conflict.second()))
                    .map(CategoryFigures::sek)
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sek.signum() > 0) {
                found.add(new Found(conflict, sek));
            }
        }
        found.sort(Comparator.comparing(Found::sek).reversed().thenComparing(one -> one.conflict()
                .category()));
        return new ReportPage.ConflictSection(
                found.isEmpty()
                        ? wording.say(
                                "Ingen känd målkonflikt finns bland kategorierna.",
                                "No known conflict of goals is among the categories.")
                        : wording.say("I ", "In ")
                                + wording.count(found.size())
                                + wording.say(
                                        " kategorier kan det som är bra för ett kriterium vara dåligt för ett annat.",
                                        " categories, what is good for one criterion may be bad for another."),
                found.stream().map(this::row).toList());
    }

    private ReportPage.ConflictRow row(Found found) {
        Conflict conflict = found.conflict();
        return new ReportPage.ConflictRow(
                wording.category(conflict.category()),
                wording.in(conflict.first().label())
                        + wording.say(" mot ", " against ")
                        + wording.within(conflict.second().label()),
                wording.in(conflict.reason()),
                wording.sek(found.sek()),
                wording.in(conflict.basis().label()));
    }

    /** Whether some of the category's spend is graded on the criterion above low. */
    private static boolean isGraded(CategoryFigures category, Criterion criterion) {
        Grades grades = category.criteria().getOrDefault(criterion, Grades.NOTHING);
        return grades.HIGH().rows()
                        + grades.POTENTIALLY_HIGH().rows()
                        + grades.MEDIUM().rows()
                > 0;
    }

    private record Found(Conflict conflict, BigDecimal sek) {}
}
