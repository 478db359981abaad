package se.inkopsrisk.rules.publication;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.Good;
import se.inkopsrisk.rules.catalogue.GovernanceCutoff;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.verdict.Criterion;

/** Goods by country, and occupations: what categories are linked to. */
final class OriginSection {
    private final Html html;
    private final Catalogue catalogue;
    private final LocalDate day;

    OriginSection(Html html, Catalogue catalogue, LocalDate day) {
        this.html = html;
        this.catalogue = catalogue;
        this.day = day;
    }

    void write() {
        writeGoods();
        writeOccupations();
    }

    void writeGoods() {
        section(() -> goods().forEach(this::good));
    }

    /** The goods by name alone, for a page that links to each. */
    void writeGoodsByName() {
        section(() -> html.element(
                "ul",
                () -> goods().forEach(good -> html.element("li", () -> {
                    html.link("good-" + good.id(), html.say(good.name())).text(" ");
                    html.leaf("span", countries(good), "class", "codes");
                })),
                "class",
                "below"));
    }

    /** One good for a page of its own: nothing is folded. */
    void writeAlone(Good good) {
        html.heading(2, html.say(good.name()));
        notListed();
        html.element("ul", () -> rows(good).forEach(this::origin), "class", "rows");
    }

    private void section(Runnable goods) {
        html.element(
                "section",
                () -> {
                    html.heading(2, html.say("Varor och ursprung", "Goods and origins"));
                    notListed();
                    goods.run();
                    governance();
                },
                "id",
                "origins");
    }

    private void notListed() {
        html.leaf(
                "p",
                html.say(
                        "Ett land som inte är listat är inte friat: det är inte bedömt.",
                        "A country that is not listed is not cleared: it is not assessed."));
    }

    void writeOccupations() {
        html.element(
                "section",
                () -> {
                    html.heading(2, html.say("Yrken i Sverige", "Occupations in Sweden"));
                    html.element("ul", () -> occupations().forEach(this::occupation), "class", "rows");
                },
                "id",
                "occupations");
    }

    private void governance() {
        html.heading(3, html.say("Ursprungslandets styrning", "The country of origin's governance"));
        html.leaf(
                "p",
                html.say(
                        "Gäller där en region har läst in ett index över styrning.",
                        "Holds where a region has imported an index of governance."));
        html.element("ul", () -> catalogue.governanceCutoffs().forEach(this::cutoff), "class", "rows");
    }

    private void cutoff(GovernanceCutoff cutoff) {
        html.element(
                "li",
                () -> {
                    html.element("p", () -> {
                        html.leaf(
                                "strong",
                                cutoff.index() + " < " + cutoff.below().toPlainString());
                        html.text(", " + html.say(Criterion.CORRUPTION.label()) + " ");
                        Marks.grade(html, Optional.of(cutoff.grade()));
                    });
                    Marks.statement(html, cutoff.statement(), catalogue);
                },
                "id",
                "row-" + cutoff.id());
    }

    private Set<Good> goods() {
        return catalogue.origins().stream()
                .map(OriginRow::good)
                .flatMap(id -> catalogue.good(id).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private List<Occupation> occupations() {
        return catalogue.categoryOccupations().stream()
                .map(CategoryOccupation::occupation)
                .distinct()
                .sorted()
                .map(id -> catalogue.occupation(id, day))
                .flatMap(Optional::stream)
                .toList();
    }

    private void good(Good good) {
        html.element(
                "details",
                () -> {
                    html.leaf("summary", html.say(good.name()) + " (" + countries(good) + ")");
                    html.element("ul", () -> rows(good).forEach(this::origin), "class", "rows");
                },
                "id",
                "good-" + good.id());
    }

    private List<OriginRow> rows(Good good) {
        return catalogue.origins().stream()
                .filter(row -> row.good().equals(good.id()))
                .toList();
    }

    private String countries(Good good) {
        return rows(good).stream().map(row -> country(row.country())).distinct().collect(Collectors.joining(", "));
    }

    private void origin(OriginRow row) {
        html.element(
                "li",
                () -> {
                    html.element("p", () -> {
                        html.leaf("strong", country(row.country()));
                        html.text(", " + html.say(row.criterion().label()) + " ");
                        Marks.grade(html, Optional.of(row.grade()));
                        html.text(" ");
                        Marks.replaced(html, row.replaced());
                    });
                    Marks.statement(html, row.statement(), catalogue);
                },
                "id",
                "row-" + row.id());
    }

    private void occupation(Occupation occupation) {
        html.element(
                "li",
                () -> {
                    html.element("p", () -> {
                        html.leaf("strong", html.say(occupation.name()));
                        html.text(": "
                                + (occupation.risk() == Occupation.Risk.RISK
                                        ? html.say("risk för oskäliga villkor", "risk of unreasonable terms")
                                        : html.say("låg risk", "low risk")));
                    });
                    Marks.statement(html, occupation.statement(), catalogue);
                },
                "id",
                "row-" + occupation.id());
    }

    private String country(String iso) {
        return catalogue.country(iso).map(c -> html.say(c.name())).orElse(iso);
    }
}
