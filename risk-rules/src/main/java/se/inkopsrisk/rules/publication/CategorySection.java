package se.inkopsrisk.rules.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** The category tree with every category's grades, and the rows behind them folded. */
final class CategorySection {
    /** Headings h1 and h2 are the page's own. */
    private static final int ABOVE = 2;

    private final Html html;
    private final Catalogue catalogue;
    private final Map<String, Verdict> verdicts;
    private final Map<String, List<Category>> children;
    private final Map<String, List<String>> prefixes = new TreeMap<>();
    private final Map<String, List<GradeRow>> grades;
    private final Map<String, List<CategoryGood>> goods;
    private final Map<String, List<CategoryOccupation>> occupations;
    private final Map<String, List<Priority>> priorities;

    CategorySection(Html html, Catalogue catalogue, Map<String, Verdict> verdicts) {
        this.html = html;
        this.catalogue = catalogue;
        this.verdicts = verdicts;
        this.children = catalogue.categories().stream()
                .collect(Collectors.groupingBy(c -> c.parent().orElse("")));
        catalogue.cpvMap().forEach((prefix, category) -> prefixes.computeIfAbsent(category, c -> new ArrayList<>())
                .add(prefix));
        this.grades = by(catalogue.grades(), GradeRow::category);
        this.goods = by(catalogue.categoryGoods(), CategoryGood::category);
        this.occupations = by(catalogue.categoryOccupations(), CategoryOccupation::category);
        this.priorities = by(catalogue.priorities(), Priority::category);
    }

    private static <T> Map<String, List<T>> by(List<T> rows, Function<T, String> category) {
        return rows.stream().collect(Collectors.groupingBy(category));
    }

    void write() {
        html.element(
                "section",
                () -> {
                    html.heading(2, html.say("Kategorier", "Categories"));
                    html.leaf(
                            "p",
                            html.say(
                                    "Graderingen är den som regelverket ger när inget annat än kategorin är känt. Ursprung,"
                                            + " plats för arbetet och värde kan ändra den.",
                                    "The grade is what the rules give while nothing but the category is known. Origin,"
                                            + " place of work and value may change it."));
                    html.element(
                            "nav",
                            () -> html.element("ul", () -> children.getOrDefault("", List.of())
                                    .forEach(top -> html.element(
                                            "li", () -> html.link(anchor(top.id()), html.say(top.name()))))),
                            "aria-label",
                            html.say("Kategorier på nivå 1", "Level 1 categories"),
                            "class",
                            "columns");
                    children.getOrDefault("", List.of()).forEach(this::category);
                },
                "id",
                "categories");
    }

    private static String anchor(String category) {
        return "category-" + category;
    }

    private void category(Category category) {
        html.element(
                "section",
                () -> {
                    html.heading(category.level() + ABOVE, html.say(category.name()));
                    codes(category);
                    Verdict verdict = verdict(category);
                    grades(verdict);
                    folded(category, verdict);
                    children.getOrDefault(category.id(), List.of()).forEach(this::category);
                },
                "id",
                anchor(category.id()),
                "class",
                "level" + category.level());
    }

    /** One category for a page of its own: nothing is folded, and the categories below it are linked to. */
    void writeAlone(Category category) {
        Verdict verdict = verdict(category);
        html.heading(2, html.say(category.name()));
        codes(category);
        grades(verdict);
        List<Category> below = children.getOrDefault(category.id(), List.of());
        if (!below.isEmpty()) {
            html.heading(ABOVE + 1, html.say("Kategorier under den", "Categories below it"));
            html.element("ul", () -> below.forEach(this::linked), "class", "below");
        }
        html.heading(ABOVE + 1, html.say("Skäl och källor", "Reasons and sources"));
        if (grades.getOrDefault(category.id(), List.of()).isEmpty()) {
            html.leaf(
                    "p",
                    html.say("Kategorin har inga egna graderingsrader.", "The category has no grade rows of its own."));
        }
        reasons(category, verdict);
        List<Finding> inherited = verdict.criteria().stream()
                .flatMap(criterion -> criterion.findings().stream())
                .filter(finding -> finding.inheritedFrom().isPresent())
                .toList();
        if (!inherited.isEmpty()) {
            html.heading(ABOVE + 1, html.say("Vad som är ärvt", "What is inherited"));
            html.element("ul", () -> inherited.forEach(this::finding), "class", "rows");
        }
    }

    private void finding(Finding finding) {
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

    private void linked(Category category) {
        html.element("li", () -> {
            html.link(anchor(category.id()), html.say(category.name())).text(" ");
            Marks.grade(html, verdict(category).overall());
        });
    }

    private Verdict verdict(Category category) {
        return Objects.requireNonNull(verdicts.get(category.id()), category.id());
    }

    private void grades(Verdict verdict) {
        html.element(
                "ul",
                () -> verdict.criteria()
                        .forEach(criterion -> html.element("li", () -> {
                            html.text(html.say(criterion.criterion().label()) + " ");
                            Marks.grade(html, criterion.grade());
                        })),
                "class",
                "grades");
    }

    private void codes(Category category) {
        html.element(
                "p",
                () -> {
                    html.leaf("code", category.id());
                    List<String> own = prefixes.getOrDefault(category.id(), List.of());
                    if (!own.isEmpty()) {
                        html.text(html.say(" CPV ", " CPV ")
                                + own.stream().sorted().collect(Collectors.joining(", ")));
                    }
                },
                "class",
                "codes");
    }

    private void folded(Category category, Verdict verdict) {
        List<GradeRow> own = grades.getOrDefault(category.id(), List.of());
        html.element("details", () -> {
            html.leaf(
                    "summary",
                    html.say("Skäl och källor", "Reasons and sources") + " ("
                            + (own.isEmpty()
                                    ? html.say("inga egna graderingsrader", "no grade rows of its own")
                                    : own.size()
                                            + (own.size() == 1
                                                    ? html.say(" egen rad", " row of its own")
                                                    : html.say(" egna rader", " rows of its own")))
                            + ")");
            reasons(category, verdict);
        });
    }

    private void reasons(Category category, Verdict verdict) {
        List<GradeRow> own = grades.getOrDefault(category.id(), List.of());
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
                    anchor(id),
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
}
