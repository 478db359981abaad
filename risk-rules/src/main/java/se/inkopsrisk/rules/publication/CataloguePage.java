package se.inkopsrisk.rules.publication;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.inkopsrisk.rules.CategoryVerdicts;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * The catalogue as one page that stands by itself: no script, nothing fetched. Its anchors let a finding be followed:
 * {@code #rule-} and the rule's name, {@code #row-} and the row's id, {@code #source-} and the source's id, {@code
 * #category-} and the category's id.
 */
public final class CataloguePage {
    private final RuleBook ruleBook;
    private final LocalDate day;
    private final List<RuleExample> examples;

    /**
     * @param ruleBook the edition to show
     * @param day the day whose grades are shown
     * @param examples the examples of its rules
     */
    CataloguePage(RuleBook ruleBook, LocalDate day, List<RuleExample> examples) {
        this.ruleBook = ruleBook;
        this.day = day;
        this.examples = examples;
    }

    /** The bundled catalogue's page, as the build made it, in UTF-8. */
    public static byte[] bundled(Language language) {
        String name = fileName(language);
        try (InputStream in = CataloguePage.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its page " + name + ": build it with Maven");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String fileName(Language language) {
        return "catalogue." + language.name().toLowerCase(Locale.ROOT) + ".html";
    }

    /** The page in a language. */
    public String in(Language language) {
        StringWriter page = new StringWriter();
        Html html = Html.page(page, language);
        html.element(
                "html",
                () -> {
                    head(html);
                    html.element("body", () -> body(html));
                },
                "lang",
                language.name().toLowerCase(Locale.ROOT));
        html.end();
        return page.toString();
    }

    private void head(Html html) {
        html.element("head", () -> {
            html.empty("meta", "charset", "utf-8");
            html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
            html.empty("meta", "name", "color-scheme", "content", "light dark");
            html.leaf("title", title(html));
            html.leaf("style", style());
        });
    }

    private static String title(Html html) {
        return html.say("Riskkatalogen – Inköpsrisk", "The risk catalogue – Inköpsrisk");
    }

    private static String style() {
        try (InputStream in = CataloguePage.class.getResourceAsStream("catalogue.css")) {
            if (in == null) {
                throw new IllegalStateException("The library lacks catalogue.css");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void body(Html html) {
        Map<String, Verdict> verdicts = new CategoryVerdicts(ruleBook, day).all();
        html.leaf("a", html.say("Till innehållet", "Skip to content"), "href", "#content", "class", "skip");
        html.element("header", () -> {
            html.leaf("h1", html.say("Riskkatalogen", "The risk catalogue"));
            html.leaf(
                    "p",
                    html.say("Regelversion ", "Rules version ") + ruleBook.version()
                            + html.say(". Graderingar som de gäller ", ". Grades as they hold on ") + day + ".");
            html.element(
                    "nav",
                    () -> html.element("ul", () -> {
                        item(html, "evidence", "Underlag", "Evidence");
                        item(html, "categories", "Kategorier", "Categories");
                        item(html, "origins", "Varor och ursprung", "Goods and origins");
                        item(html, "occupations", "Yrken", "Occupations");
                        item(html, "rules", "Regler", "Rules");
                        item(html, "sources", "Källor", "Sources");
                        other(html);
                    }),
                    "aria-label",
                    html.say("Sidans delar", "Parts of the page"));
        });
        html.element(
                "main",
                () -> {
                    new EvidenceSection(html, ruleBook.catalogue(), verdicts.values()).write();
                    new CategorySection(html, ruleBook.catalogue(), verdicts).write();
                    new OriginSection(html, ruleBook.catalogue(), day).write();
                    new RuleSection(html, ruleBook.catalogue(), examples).write();
                    new SourceSection(html, ruleBook.catalogue(), day).write();
                },
                "id",
                "content");
    }

    private static void item(Html html, String anchor, String sv, String en) {
        html.element("li", () -> html.link(anchor, html.say(sv, en)));
    }

    private static void other(Html html) {
        Language other = html.language() == Language.SV ? Language.EN : Language.SV;
        String code = other.name().toLowerCase(Locale.ROOT);
        html.element(
                "li",
                () -> html.leaf(
                        "a",
                        other == Language.SV ? "På svenska" : "In English",
                        "href",
                        fileName(other),
                        "lang",
                        code,
                        "hreflang",
                        code));
    }
}
