package se.inkopsrisk.rules.publication;

import java.util.Collection;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Verdict;

/** What the catalogue rests on, in figures, the weak parts too. */
final class EvidenceSection {
    private static final int PERCENT = 100;

    private final Html html;
    private final Catalogue catalogue;
    private final Collection<Verdict> verdicts;

    EvidenceSection(Html html, Catalogue catalogue, Collection<Verdict> verdicts) {
        this.html = html;
        this.catalogue = catalogue;
        this.verdicts = verdicts;
    }

    void write() {
        html.element(
                "section",
                () -> {
                    html.heading(2, html.say("Vad katalogen vilar på", "What the catalogue rests on"));
                    meanings();
                    byCriterion();
                    byTable();
                },
                "id",
                "evidence");
    }

    private void meanings() {
        html.element("dl", () -> {
            meaning(Basis.SOURCED, html.say("Källan säger just detta.", "The source says just this."));
            meaning(
                    Basis.DERIVED,
                    html.say(
                            "Det följer av en källa genom en regel som skälet anger.",
                            "It follows from a source by a rule that the reason states."));
            meaning(
                    Basis.PROVISIONAL,
                    html.say(
                            "Vår egen bedömning, som väntar på bekräftelse. Aldrig nätverkets gradering.",
                            "Our own judgement, waiting for confirmation. Never the network's grading."));
        });
    }

    private void meaning(Basis basis, String meaning) {
        html.element("dt", () -> Marks.basis(html, basis)).leaf("dd", meaning);
    }

    private void byCriterion() {
        html.heading(3, html.say("Graderingar per kriterium", "Grades by criterion"));
        html.leaf(
                "p",
                html.say(
                        "En rad som säger att källans underlag är otillräckligt räknas efter sitt underlag, men är ingen"
                                + " gradering. ”Bedömda kategorier” räknar de kategorier, av "
                                + catalogue.categories().size()
                                + ", som får en gradering av egna eller ärvda rader när inget annat än kategorin är känt.",
                        "A row that says that its source's information is insufficient counts by its basis, but is no"
                                + " grade. \"Categories assessed\" counts those, of "
                                + catalogue.categories().size()
                                + ", that get a grade from rows of their own or inherited, while nothing but the category"
                                + " is known."));
        table(html.say("Graderingar per kriterium", "Grades by criterion"), () -> {
            head(html.say("Kriterium", "Criterion"), html.say("Bedömda kategorier", "Categories assessed"));
            html.element("tbody", () -> {
                for (Criterion criterion : Criterion.values()) {
                    long assessed = verdicts.stream()
                            .filter(v -> v.of(criterion).grade().isPresent())
                            .count();
                    row(html.say(criterion.label()), BasisCount.ofGrades(catalogue, criterion), assessed);
                }
            });
        });
    }

    private void byTable() {
        html.heading(3, html.say("Rader per tabell", "Rows by table"));
        table(html.say("Rader per tabell", "Rows by table"), () -> {
            head(html.say("Tabell", "Table"), "");
            html.element("tbody", () -> BasisCount.byTable(catalogue).forEach((file, count) -> row(file, count, -1)));
        });
    }

    private void table(String name, Runnable content) {
        html.element(
                "div",
                () -> html.element("table", content),
                "class",
                "scroll",
                "tabindex",
                "0",
                "role",
                "region",
                "aria-label",
                name);
    }

    private void head(String first, String last) {
        html.element(
                "thead",
                () -> html.element("tr", () -> {
                    html.leaf("th", first, "scope", "col");
                    for (Basis basis : Basis.values()) {
                        html.leaf("th", html.say(basis.label()), "scope", "col", "class", "number");
                    }
                    html.leaf("th", html.say("Alla", "All"), "scope", "col", "class", "number");
                    html.leaf("th", html.say("Andel källbelagda", "Share sourced"), "scope", "col", "class", "number");
                    if (!last.isEmpty()) {
                        html.leaf("th", last, "scope", "col", "class", "number");
                    }
                }));
    }

    private void row(String name, BasisCount count, long last) {
        html.element("tr", () -> {
            html.leaf("th", name, "scope", "row");
            for (Basis basis : Basis.values()) {
                html.leaf("td", String.valueOf(count.of(basis)), "class", "number");
            }
            html.leaf("td", String.valueOf(count.all()), "class", "number");
            html.leaf("td", count.all() == 0 ? "–" : PERCENT * count.sourced() / count.all() + " %", "class", "number");
            if (last >= 0) {
                html.leaf("td", String.valueOf(last), "class", "number");
            }
        });
    }
}
