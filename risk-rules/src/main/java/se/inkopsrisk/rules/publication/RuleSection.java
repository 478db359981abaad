package se.inkopsrisk.rules.publication;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Source;

/** Every rule in its own words, with an anchor of its name. */
final class RuleSection {
    private final Html html;
    private final Catalogue catalogue;
    private final List<RuleExample> examples;

    RuleSection(Html html, Catalogue catalogue, List<RuleExample> examples) {
        this.html = html;
        this.catalogue = catalogue;
        this.examples = examples;
    }

    void write() {
        html.element(
                "section",
                () -> {
                    html.heading(2, html.say("Regler", "Rules"));
                    html.leaf(
                            "p",
                            html.say(
                                    "En iakttagelse, en skyldighet eller en åtgärd anger sin regel: här står den. Kommentarerna"
                                            + " är på engelska, som i källkoden.",
                                    "A finding, a duty or a measure names its rule: here it is."));
                    RuleBook.ruleFiles().forEach(this::file);
                },
                "id",
                "rules");
    }

    private void file(String file) {
        String text = RuleBook.ruleText(file);
        html.heading(3, file);
        html.leaf("p", DrlRule.about(text), "lang", "en");
        DrlRule.of(text).forEach(this::rule);
    }

    private void rule(DrlRule rule) {
        html.element(
                "section",
                () -> {
                    html.heading(4, rule.name());
                    if (!rule.comment().isEmpty()) {
                        html.leaf("p", rule.comment(), "lang", "en");
                    }
                    html.element("p", () -> source(rule));
                    html.element("details", () -> {
                        html.leaf("summary", html.say("Regelns text", "The rule's text"));
                        html.element("pre", () -> html.leaf("code", rule.text()), "lang", "en", "tabindex", "0");
                    });
                    examples.stream()
                            .filter(example -> example.rules().contains(rule.name()))
                            .forEach(this::example);
                },
                "id",
                "rule-" + rule.name(),
                "class",
                "rule");
    }

    private void example(RuleExample example) {
        html.element("details", () -> {
            html.element("summary", () -> {
                html.text(html.say("Exempel: ", "Example: "));
                html.leaf("span", example.sentence(), "lang", "en");
            });
            html.element("pre", () -> html.leaf("code", example.text()), "lang", "en", "tabindex", "0");
        });
    }

    private void source(DrlRule rule) {
        Optional<Source> source = rule.source().flatMap(catalogue::source);
        if (source.isPresent()) {
            Marks.source(html, source);
        } else {
            html.text(html.say("Grund: ", "Ground: "));
            html.leaf("code", rule.source().orElse("–"));
        }
    }
}
