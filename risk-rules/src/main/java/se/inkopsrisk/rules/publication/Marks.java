package se.inkopsrisk.rules.publication;

import java.util.Locale;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Statement;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Source;

/** The small marks that recur on the page. Each says in words what its colour says. */
final class Marks {
    private Marks() {}

    /** A grade; an empty one is <em>not assessed</em>. */
    static void grade(Html html, Optional<Grade> grade) {
        html.leaf(
                "span",
                grade.map(g -> html.say(g.label())).orElseGet(() -> html.say("Inte bedömt", "Not assessed")),
                "class",
                "grade " + grade.map(g -> g.name().toLowerCase(Locale.ROOT)).orElse("none"));
    }

    /** What a statement rests on. */
    static void basis(Html html, Basis basis) {
        html.leaf(
                "span",
                html.say(basis.label()),
                "class",
                "basis " + basis.name().toLowerCase(Locale.ROOT));
    }

    /** That an overlay stands in for a bundled row. */
    static void replaced(Html html, Optional<Finding.Replacement> replacement) {
        replacement.ifPresent(r -> html.leaf(
                "span",
                html.say("Ersatt av ", "Replaced by ")
                        + r.overlay()
                        + r.grade()
                                .map(g -> html.say(", förut ", ", before ") + html.say(g.label()))
                                .orElse(""),
                "class",
                "basis replaced"));
    }

    /** Basis, reason and a link to the source. */
    static void statement(Html html, Statement statement, Catalogue catalogue) {
        html.element("p", () -> {
            basis(html, statement.basis());
            html.text(" " + html.say(statement.reason()) + " ");
            source(html, statement.source().flatMap(catalogue::source));
        });
    }

    static void source(Html html, Optional<Source> source) {
        source.ifPresent(s -> {
            html.text(html.say("Källa: ", "Source: "));
            html.link("source-" + s.id(), s.citation()).text(".");
        });
    }
}
