package se.inkopsrisk.service.report;

import java.util.List;
import java.util.Optional;

/**
 * The report in words and drawings, as the template shows it. Each section has a headline in plain words.
 */
record ReportPage(
        String title,
        String period,
        List<String> lead,
        Section overall,
        CriteriaSection criteria,
        HeatSection heat,
        Section coverage,
        RequirementSection requirements,
        Optional<DevelopmentSection> development,
        SteeringSection steering,
        GoalSection goals,
        ConflictSection conflicts,
        MoveSection moves,
        List<NamedSection> named,
        Method method) {

    /** A headline, a bar, and the table behind it. */
    record Section(String headline, List<String> notes, StackedBar bar, List<GradeRow> rows) {}

    /** A grade's line in a table. */
    record GradeRow(String style, String label, String rows, String sek, String share) {}

    record CriteriaSection(String headline, List<CriterionRow> rows) {}

    /** A criterion with its bar and its kronor by grade, the worst first, not assessed last. */
    record CriterionRow(String name, StackedBar bar, List<String> sek) {}

    /** The heat map: rows as high as their kronor, cells filled by grade, so that area is money. */
    record HeatSection(String headline, List<String> criteria, List<HeatRow> rows, List<CategoryRow> table) {}

    record HeatRow(String name, String sek, int height, List<HeatCell> cells) {}

    record HeatCell(String criterion, StackedBar bar) {}

    /** A category's line in the table behind the heat map: kronor, then the share at high risk by criterion. */
    record CategoryRow(String name, String sek, String high, List<String> shares) {}

    record RequirementSection(String headline, List<String> notes, List<RequirementRow> rows) {}

    record RequirementRow(String kind, String high, String with, String without, String notStated, StackedBar bar) {}

    record DevelopmentSection(String headline, String before, String now, List<DevelopmentRow> rows) {}

    record DevelopmentRow(String name, String before, String now, String change) {}

    record SteeringSection(String headline, List<SteeringRow> rows) {}

    record SteeringRow(
            String name,
            String definition,
            String high,
            String share,
            String under,
            String notAssessed,
            String basis) {}

    record GoalSection(String headline, List<GoalRow> rows) {}

    record GoalRow(String goal, String name, String reason, String sek, String basis, String source) {}

    record ConflictSection(String headline, List<ConflictRow> rows) {}

    record ConflictRow(String category, String criteria, String reason, String sek, String basis) {}

    record MoveSection(String headline, List<Move> rows) {}

    /** One of the ten moves. */
    record Move(
            String category,
            String sek,
            String share,
            String criterion,
            String what,
            String kind,
            Optional<String> duty,
            String basis,
            String source) {}

    /** The largest suppliers, administrations or buyers. */
    record NamedSection(String title, String headline, List<NamedRow> rows, List<String> notes) {}

    record NamedRow(String name, String sek, String high, String share, StackedBar bar) {}

    record Method(String rulesVersion, Optional<String> overlay, List<String> conservation) {}
}
