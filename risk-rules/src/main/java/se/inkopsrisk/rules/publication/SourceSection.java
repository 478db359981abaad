package se.inkopsrisk.rules.publication;

import java.time.LocalDate;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Source;

/** All sources, with the day on which each was read and the day until which we rely on it. */
final class SourceSection {
    private final Html html;
    private final Catalogue catalogue;
    private final LocalDate day;

    SourceSection(Html html, Catalogue catalogue, LocalDate day) {
        this.html = html;
        this.catalogue = catalogue;
        this.day = day;
    }

    void write() {
        html.element(
                "section",
                () -> {
                    html.heading(2, html.say("Källor", "Sources"));
                    long stale = catalogue.sources().stream()
                            .filter(source -> source.staleOn(day))
                            .count();
                    html.leaf(
                            "p",
                            catalogue.sources().size()
                                    + html.say(" källor, varav ", " sources, of which ")
                                    + stale
                                    + html.say(
                                            " har passerat sin bäst före-dag " + day + ".",
                                            " are past their best-before date on " + day + "."));
                    html.element("ul", () -> catalogue.sources().forEach(this::source), "class", "rows");
                },
                "id",
                "sources");
    }

    private void source(Source source) {
        html.element(
                "li",
                () -> {
                    html.element("p", () -> {
                        html.leaf("strong", source.publisher());
                        html.text(", " + source.title()
                                + source.year().map(year -> " (" + year + ")").orElse("") + ". ");
                        address(source.address());
                    });
                    html.element(
                            "p",
                            () -> {
                                html.leaf("code", source.id());
                                html.text(dates(source) + (source.licence().isEmpty() ? "" : ". " + source.licence()));
                                if (source.staleOn(day)) {
                                    html.text(" ")
                                            .leaf(
                                                    "span",
                                                    html.say("Bäst före har gått ut", "Past its best-before date"),
                                                    "class",
                                                    "basis replaced");
                                }
                            },
                            "class",
                            "codes");
                },
                "id",
                "source-" + source.id());
    }

    private void address(String address) {
        if (address.startsWith("https://") || address.startsWith("http://")) {
            html.leaf("a", address, "href", address);
        } else {
            html.text(address);
        }
    }

    private String dates(Source source) {
        return source.readOn().map(read -> html.say(" läst ", " read ") + read).orElse("")
                + source.bestBefore()
                        .map(best -> html.say(", bäst före ", ", best before ") + best)
                        .orElse("");
    }
}
