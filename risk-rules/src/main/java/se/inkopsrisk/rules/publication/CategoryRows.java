package se.inkopsrisk.rules.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.catalogue.Priority;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.MissingFact;
import se.inkopsrisk.rules.verdict.Verdict;

/** The rows behind a category's grades, with reasons and sources. */
final class CategoryRows {
    private final Html html;
    private final Catalogue catalogue;
    private final Map<String, List<GradeRow>> grades;
    private final Map<String, List<CategoryGood>> goods;
    private final Map<String, List<CategoryOccupation>> occupations;
    private final Map<String, List<Priority>> priorities;

    CategoryRows(Html html, Catalogue catalogue) {
        this.html = html;
        this.catalogue = catalogue;
        this.grades = by(catalogue.grades(), GradeRow::category);
        this.goods = by(catalogue.categoryGoods(), CategoryGood::category);
        this.occupations = by(catalogue.categoryOccupations(), CategoryOccupation::category);
        this.priorities = by(catalogue.priorities(), Priority::category);
    }

    private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> category) {
        return rows.stream().collect(Collectors.groupingBy(category));
    }

    /** The rows of its own by which a category is graded; none where all is inherited. */
    List<GradeRow> own(Category category) {
        return grades.getOrDefault(category.id(), List.of());
    }

    /** What the category has of its own, from where it inherits, and what is open. */
    void write(Category category, Verdict verdict) {
        List<GradeRow> own = own(category);
        inherited(verdict);
        open(verdict);
        if (!own.isEmpty()) {
            html.element("ul", () -> own.forEach(this::grade), "class", "rows");
        }
        links(category);
    }

    private void inherited(Verdict verdict) {
        Map<String, String> from = new TreeMap<>();
        for (Criterion criterion : Criterion.values()) {
            verdict.of(criterion).findings().stream()
                    .map(Finding::inheritedFrom)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(id -> from.merge(id, html.say(criterion.label()), (a, b) -> a + ", " + b));
        }
        from.forEach((id, criteria) -> html.element("p", () -> {
            html.text(html.say("Ärvt från ", "Inherited from "));
            html.link(
                    CategorySection.anchor(id),
                    catalogue.category(id).map(c -> html.say(c.name())).orElse(id));
            html.text(": " + criteria + ".");
        }));
    }

    private void open(Verdict verdict) {
        for (Criterion criterion : Criterion.values()) {
            List<String> missing = verdict.of(criterion).missing();
            if (!missing.isEmpty()) {
                html.leaf(
                        "p",
                        html.say("Öppet för ", "Open on ")
                                + criterion.label().withinSentence(html.language()) + ": "
                                + missing.stream()
                                        .map(fact -> html.say(MissingFact.label(fact)))
                                        .collect(Collectors.joining("; "))
                                + ".");
            }
        }
    }

    private void grade(GradeRow row) {
        html.element(
                "li",
                () -> {
                    html.element("p", () -> {
                        html.leaf("strong", html.say(row.criterion().label()));
                        row.aspect().ifPresent(a -> html.text(", " + html.say(a.label())));
                        row.stage().ifPresent(s -> html.text(", " + s.label().withinSentence(html.language())));
                        html.text(" ");
                        if (row.grade().isPresent()) {
                            Marks.grade(html, row.grade());
                        } else {
                            html.leaf(
                                    "span",
                                    html.say("Otillräckligt underlag", "Insufficient information"),
                                    "class",
                                    "grade none");
                        }
                        html.text(" ");
                        Marks.replaced(html, row.replaced());
                    });
                    Marks.statement(html, row.statement(), catalogue);
                    html.element("p", () -> html.leaf("code", row.id()), "class", "codes");
                },
                "id",
                "row-" + row.id());
    }

    private void links(Category category) {
        priorities.getOrDefault(category.id(), List.of()).forEach(row -> {
            html.leaf(
                    "p",
                    html.say("Nationellt prioriterad från ", "A national priority from ")
                            + row.validity().from().map(Object::toString).orElse("–")
                            + row.validity()
                                    .to()
                                    .map(to -> html.say(" till ", " to ") + to)
                                    .orElse("")
                            + ".");
            Marks.statement(html, row.statement(), catalogue);
        });
        List<CategoryGood> ownGoods = goods.getOrDefault(category.id(), List.of());
        if (!ownGoods.isEmpty()) {
            html.leaf("p", html.say("Varor och råvaror:", "Goods and raw materials:"));
            html.element(
                    "ul",
                    () -> ownGoods.forEach(row -> html.element("li", () -> {
                        html.link(
                                "good-" + row.good(),
                                catalogue
                                        .good(row.good())
                                        .map(g -> html.say(g.name()))
                                        .orElse(row.good()));
                        html.text(" (" + row.stage().label().withinSentence(html.language()) + ")");
                        Marks.statement(html, row.statement(), catalogue);
                    })));
        }
        List<CategoryOccupation> performers = occupations.getOrDefault(category.id(), List.of());
        if (!performers.isEmpty()) {
            html.leaf("p", html.say("Yrken som utför arbetet:", "Occupations that perform the work:"));
            html.element(
                    "ul",
                    () -> performers.forEach(row -> html.element("li", () -> {
                        html.link("row-" + row.occupation(), row.occupation());
                        Marks.statement(html, row.statement(), catalogue);
                    })));
        }
    }

    /** A finding that rests on a row of a category above. */
    void finding(Finding finding) {
        html.element("li", () -> {
            html.element("p", () -> {
                html.leaf("strong", html.say(finding.criterion().label()));
                finding.aspect().ifPresent(a -> html.text(", " + html.say(a.label())));
                finding.stage().ifPresent(s -> html.text(", " + s.label().withinSentence(html.language())));
                html.text(" ");
                Marks.grade(html, Optional.of(finding.grade()));
            });
            html.element("p", () -> {
                Marks.basis(html, finding.basis());
                html.text(" " + html.say(finding.reason()) + " ");
                Marks.source(html, finding.source());
            });
        });
    }
}
