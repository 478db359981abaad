package se.inkopsrisk.rules.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Verdict;

/** The category tree with every category's grades, and the rows behind them folded. */
final class CategorySection {
    /** Headings h1 and h2 are the page's own. */
    private static final int ABOVE = 2;

    private final Html html;
    private final Map<String, Verdict> verdicts;
    private final Map<String, List<Category>> children;
    private final Map<String, List<String>> prefixes = new TreeMap<>();
    private final CategoryRows rows;

    CategorySection(Html html, Catalogue catalogue, Map<String, Verdict> verdicts) {
        this.html = html;
        this.verdicts = verdicts;
        this.children = catalogue.categories().stream()
                .collect(Collectors.groupingBy(c -> c.parent().orElse("")));
        catalogue.cpvMap().forEach((prefix, category) -> prefixes.computeIfAbsent(category, c -> new ArrayList<>())
                .add(prefix));
        this.rows = new CategoryRows(html, catalogue);
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

    static String anchor(String category) {
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
        if (rows.own(category).isEmpty()) {
            html.leaf(
                    "p",
                    html.say("Kategorin har inga egna graderingsrader.", "The category has no grade rows of its own."));
        }
        rows.write(category, verdict);
        List<Finding> inherited = verdict.criteria().stream()
                .flatMap(criterion -> criterion.findings().stream())
                .filter(finding -> finding.inheritedFrom().isPresent())
                .toList();
        if (!inherited.isEmpty()) {
            html.heading(ABOVE + 1, html.say("Vad som är ärvt", "What is inherited"));
            html.element("ul", () -> inherited.forEach(rows::finding), "class", "rows");
        }
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
        List<GradeRow> own = rows.own(category);
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
            rows.write(category, verdict);
        });
    }
}
