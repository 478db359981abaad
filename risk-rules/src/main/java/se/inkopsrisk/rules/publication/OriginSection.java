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
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.OriginRow;

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
        html.element(
                "section",
                () -> {
                    html.leaf("h2", html.say("Varor och ursprung", "Goods and origins"));
                    html.leaf(
                            "p",
                            html.say(
                                    "Ett land som inte är listat är inte friat: det är inte bedömt.",
                                    "A country that is not listed is not cleared: it is not assessed."));
                    goods().forEach(this::good);
                },
                "id",
                "origins");
        html.element(
                "section",
                () -> {
                    html.leaf("h2", html.say("Yrken i Sverige", "Occupations in Sweden"));
                    html.element("ul", () -> occupations().forEach(this::occupation), "class", "rows");
                },
                "id",
                "occupations");
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
        List<OriginRow> rows = catalogue.origins().stream()
                .filter(row -> row.good().equals(good.id()))
                .toList();
        html.element(
                "details",
                () -> {
                    html.leaf(
                            "summary",
                            html.say(good.name()) + " ("
                                    + rows.stream()
                                            .map(row -> country(row.country()))
                                            .distinct()
                                            .collect(Collectors.joining(", "))
                                    + ")");
                    html.element("ul", () -> rows.forEach(this::origin), "class", "rows");
                },
                "id",
                "good-" + good.id());
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
