package se.inkopsrisk.service.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.service.report.SpendFigures.CategoryFigures;
import se.inkopsrisk.service.report.SpendFigures.Grades;
import se.inkopsrisk.service.report.SpendFigures.Sum;

/** Spend by grade, by criterion, and by category and criterion; and what is not known. */
final class OverviewSections {
    /** The heat map's height in points of the screen. */
    private static final int HEAT_HEIGHT = 640;
    /** A lower row could not hold its name. */
    private static final int LEAST_HEIGHT = 18;

    private static final int MOST_HEAT_ROWS = 14;

    private final SpendFigures figures;
    private final Wording wording;

    OverviewSections(SpendFigures figures, Wording wording) {
        this.figures = figures;
        this.wording = wording;
    }

    ReportPage.Section overall() {
        Grades overall = figures.overall();
        List<String> notes = new ArrayList<>();
        if (overall.POTENTIALLY_HIGH().sek().signum() > 0) {
            notes.add(wording.say("Ytterligare ", "A further ")
                    + wording.round(overall.POTENTIALLY_HIGH().sek())
                    + wording.say(
                            " har potentiell hög risk: risken är hög om en uppgift som inte är känd, oftast"
                                    + " ursprungslandet, visar sig vara ofördelaktig.",
                            " has a potentially high risk: high if a fact that is not known, mostly the country of"
                                    + " origin, turns out badly."));
        }
        notes.add(wording.say(
                "Ett inköps samlade gradering är det sämsta av fem kriterier. De räknas aldrig ihop till ett medelvärde.",
                "A purchase's overall grade is the worst of five criteria. They are never averaged."));
        return new ReportPage.Section(
                wording.round(overall.high())
                        + wording.say(" av ", " of ")
                        + wording.round(figures.assessed())
                        + wording.say(" går till inköp med hög risk.", " goes to purchases at high risk."),
                notes,
                StackedBar.of(overall, wording.language()),
                rows(overall));
    }

    /** What a reader should remember. */
    List<String> lead() {
        return List.of(
                wording.perKronaFirst(figures.overall().high(), figures.assessed())
                        + wording.say(" går till inköp med hög risk.", " goes to purchases at high risk."),
                heat().headline());
    }

    private List<ReportPage.GradeRow> rows(Grades grades) {
        List<ReportPage.GradeRow> rows = new ArrayList<>();
        for (Grade grade : List.of(Grade.HIGH, Grade.POTENTIALLY_HIGH, Grade.MEDIUM, Grade.LOW)) {
            Sum sum =
                    switch (grade) {
                        case HIGH -> grades.HIGH();
                        case POTENTIALLY_HIGH -> grades.POTENTIALLY_HIGH();
                        case MEDIUM -> grades.MEDIUM();
                        case LOW -> grades.LOW();
                    };
            rows.add(row(GradeWords.style(grade), GradeWords.label(grade, wording.language()), sum));
        }
        rows.add(row(
                GradeWords.NOT_ASSESSED,
                wording.say("Inte bedömt (är inte låg)", "Not assessed (is not low)"),
                grades.NOT_ASSESSED()));
        return rows;
    }

    private ReportPage.GradeRow row(String style, String label, Sum sum) {
        return new ReportPage.GradeRow(
                style,
                label,
                wording.count(sum.rows()),
                wording.sek(sum.sek()),
                wording.percent(sum.sek(), figures.assessed()));
    }

    ReportPage.CriteriaSection criteria() {
        Criterion worst = Arrays.stream(Criterion.values())
                .max(Comparator.comparing((Criterion criterion) -> of(criterion).high())
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
        String headline = of(worst).high().signum() <= 0
                ? wording.say("Inget kriterium har inköp med hög risk.", "No criterion has purchases at high risk.")
                : wording.say("Mest pengar med hög risk finns inom ", "Most money at high risk is within ")
                        + wording.within(worst.label())
                        + ": "
                        + wording.round(of(worst).high())
                        + wording.say(", eller ", ", or ")
                        + wording.perKrona(of(worst).high(), figures.assessed())
                        + ".";
        List<ReportPage.CriterionRow> rows = Arrays.stream(Criterion.values())
                .map(criterion -> new ReportPage.CriterionRow(
                        wording.in(criterion.label()),
                        StackedBar.of(of(criterion), wording.language()),
                        cells(of(criterion))))
                .toList();
        return new ReportPage.CriteriaSection(headline, rows);
    }

    private Grades of(Criterion criterion) {
        return figures.criteria().getOrDefault(criterion, Grades.NOTHING);
    }

    private List<String> cells(Grades grades) {
        List<String> cells = new ArrayList<>();
        for (Grade grade : List.of(Grade.HIGH, Grade.POTENTIALLY_HIGH, Grade.MEDIUM, Grade.LOW)) {
            cells.add(wording.sek(grades.of(grade)));
        }
        cells.add(wording.sek(grades.notAssessed()));
        return cells;
    }

    ReportPage.Section coverage() {
        Sum unclassified = figures.notClassified();
        Sum notAssessed = figures.overall().NOT_ASSESSED();
        List<String> notes = new ArrayList<>();
        notes.add(wording.round(unclassified.sek())
                + wording.say(
                        " har ingen inköpskategori, eftersom underlaget inte räcker för att välja en.",
                        " has no purchasing category, since the evidence does not suffice to choose one."));
        long rejected = figures.rows().rejected();
        if (rejected > 0) {
            notes.add(wording.count(rejected)
                    + wording.say(" rader kunde inte läsas (", " rows could not be read (")
                    + wording.round(figures.sek().rejected())
                    + wording.say(
                            "). De finns i rejects.csv med rad, kolumn och skäl.",
                            "). They are in rejects.csv with line, column and reason."));
        }
        if (figures.rows().assessedWithoutAmount() > 0) {
            notes.add(wording.count(figures.rows().assessedWithoutAmount())
                    + wording.say(" bedömda rader saknar belopp.", " assessed rows state no amount."));
        }
        return new ReportPage.Section(
                wording.perKronaFirst(notAssessed.sek(), figures.assessed())
                        + wording.say(
                                " är inte bedömt på något kriterium. Det betyder inte att risken är låg.",
                                " is not assessed on any criterion. That does not mean that the risk is low."),
                notes,
                StackedBar.of(figures.overall(), wording.language()),
                List.of(
                        row(
                                "plain",
                                wording.say("Bedömt på minst ett kriterium", "Assessed on at least one criterion"),
                                new Sum(
                                        figures.rows().assessed() - notAssessed.rows(),
                                        figures.assessed().subtract(notAssessed.sek()))),
                        row(GradeWords.NOT_ASSESSED, wording.say("Inte bedömt", "Not assessed"), notAssessed),
                        row("plain", wording.say("varav utan kategori", "of which without a category"), unclassified)));
    }

    ReportPage.HeatSection heat() {
        List<CategoryFigures> categories = figures.categories().stream()
                .sorted(Comparator.comparing(CategoryFigures::sek).reversed().thenComparing(CategoryFigures::category))
                .toList();
        return new ReportPage.HeatSection(
                concentration(categories),
                Arrays.stream(Criterion.values())
                        .map(criterion -> wording.in(criterion.label()))
                        .toList(),
                heatRows(),
                categories.stream().map(this::line).toList());
    }

    /** How few categories make up half of the high-risk spend. */
    private String concentration(List<CategoryFigures> categories) {
        List<BigDecimal> high = categories.stream()
                .map(category -> category.overall().high())
                .filter(sek -> sek.signum() > 0)
                .sorted(Comparator.reverseOrder())
                .toList();
        if (high.isEmpty()) {
            return wording.say("Ingen kategori har inköp med hög risk.", "No category has purchases at high risk.");
        }
        BigDecimal half = high.stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(2), 2, RoundingMode.HALF_UP);
        BigDecimal sum = BigDecimal.ZERO;
        int few = 0;
        while (sum.compareTo(half) < 0) {
            sum = sum.add(high.get(few++));
        }
        return wording.count(few)
                + wording.say(" av ", " of ")
                + wording.count(high.size())
                + wording.say(
                        " kategorier med hög risk står för hälften av de pengarna.",
                        few == 1
                                ? " categories at high risk makes up half of that money."
                                : " categories at high risk make up half of that money.");
    }

    /** The tree's main categories, those that are too low to hold their name together. */
    private List<ReportPage.HeatRow> heatRows() {
        Map<String, Pile> piles = new TreeMap<>();
        figures.categories().forEach(category -> piles.computeIfAbsent(main(category.category()), id -> new Pile())
                .add(category));
        List<ReportPage.HeatRow> rows = new ArrayList<>();
        Pile rest = new Pile();
        int others = 0;
        List<Map.Entry<String, Pile>> largest = piles.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Pile> pile) -> pile.getValue().sek)
                        .reversed()
                        .thenComparing(Map.Entry::getKey))
                .toList();
        for (Map.Entry<String, Pile> pile : largest) {
            if (rows.size() < MOST_HEAT_ROWS && height(pile.getValue().sek) >= LEAST_HEIGHT) {
                rows.add(heatRow(wording.category(pile.getKey()), pile.getValue()));
            } else {
                others++;
                rest.add(pile.getValue());
            }
        }
        if (others > 0) {
            rows.add(heatRow(wording.count(others) + wording.say(" andra kategorier", " other categories"), rest));
        }
        return rows;
    }

    /** The main category above, or the category itself where the catalogue no longer holds it. */
    private String main(String category) {
        List<Category> path = wording.catalogue().path(category);
        return path.isEmpty() ? category : path.get(path.size() - 1).id();
    }

    /** Spend of several categories. */
    private static final class Pile {
        private BigDecimal sek = BigDecimal.ZERO;
        private final Map<Criterion, Grades> criteria = new TreeMap<>();

        void add(CategoryFigures category) {
            add(category.sek(), category.criteria());
        }

        void add(Pile other) {
            add(other.sek, other.criteria);
        }

        private void add(BigDecimal more, Map<Criterion, Grades> graded) {
            sek = sek.add(more);
            graded.forEach((criterion, grades) -> criteria.merge(criterion, grades, Grades::plus));
        }
    }

    private ReportPage.HeatRow heatRow(String name, Pile pile) {
        return new ReportPage.HeatRow(
                name,
                wording.round(pile.sek),
                Math.max(LEAST_HEIGHT, height(pile.sek)),
                Arrays.stream(Criterion.values())
                        .map(criterion -> new ReportPage.HeatCell(
                                wording.in(criterion.label()),
                                StackedBar.of(
                                        pile.criteria.getOrDefault(criterion, Grades.NOTHING), wording.language())))
                        .toList());
    }

    private int height(BigDecimal sek) {
        if (figures.assessed().signum() <= 0) {
            return 0;
        }
        return sek.multiply(BigDecimal.valueOf(HEAT_HEIGHT))
                .divide(figures.assessed(), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    private ReportPage.CategoryRow line(CategoryFigures category) {
        return new ReportPage.CategoryRow(
                wording.category(category.category()),
                wording.sek(category.sek()),
                wording.sek(category.overall().high()),
                Arrays.stream(Criterion.values())
                        .map(criterion -> category.criteria().getOrDefault(criterion, Grades.NOTHING))
                        .map(grades -> wording.percent(grades.high(), grades.all()))
                        .toList());
    }
}
