package se.inkopsrisk.rules.publication;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import se.inkopsrisk.rules.CategoryVerdicts;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * The catalogue in parts, for a site that gives each of them a page: the same words and anchors as {@link
 * CataloguePage}, as an HTML {@code article} to be put inside a page; it begins with an
 * {@code h1}. Thread-safe.
 */
public final class CatalogueParts {
    private final RuleBook ruleBook;
    private final LocalDate day;
    private final UnaryOperator<String> addresses;
    private final Map<String, Verdict> verdicts;

    /**
     * @param ruleBook the edition to show
     * @param day the day whose grades are shown
     * @param addresses the address of the page that holds an anchor, the anchor included
     */
    public CatalogueParts(RuleBook ruleBook, LocalDate day, UnaryOperator<String> addresses) {
        this.ruleBook = ruleBook;
        this.day = day;
        this.addresses = addresses;
        this.verdicts = new CategoryVerdicts(ruleBook, day).all();
    }

    /** What the catalogue rests on, in figures. */
    public String evidence(Language language) {
        return written(language, html -> new EvidenceSection(html, catalogue(), verdicts.values()).write());
    }

    /** One category with its grades, its own rows and the categories below it; empty where there is none of that id. */
    public Optional<String> category(String id, Language language) {
        return catalogue()
                .category(id)
                .map(category -> written(
                        language, html -> new CategorySection(html, catalogue(), verdicts).writeAlone(category)));
    }

    /** Goods and raw materials that have rows by country of origin, by name. */
    public String goods(Language language) {
        return written(language, html -> new OriginSection(html, catalogue(), day).writeGoodsByName());
    }

    /** One good with its rows by country of origin; empty where there is none of that id. */
    public Optional<String> good(String id, Language language) {
        return catalogue()
                .good(id)
                .map(good -> written(language, html -> new OriginSection(html, catalogue(), day).writeAlone(good)));
    }

    /** Occupations in Sweden. */
    public String occupations(Language language) {
        return written(language, html -> new OriginSection(html, catalogue(), day).writeOccupations());
    }

    /** Every rule in its own words, with its examples. */
    public String rules(Language language) {
        return written(language, html -> new RuleSection(html, catalogue(), RuleExample.bundled()).write());
    }

    /** All sources. */
    public String sources(Language language) {
        return written(language, html -> new SourceSection(html, catalogue(), day).write());
    }

    private Catalogue catalogue() {
        return ruleBook.catalogue();
    }

    private String written(Language language, Consumer<Html> content) {
        StringWriter part = new StringWriter();
        Html html = Html.part(part, language, addresses);
        html.element("article", () -> content.accept(html));
        html.end();
        return part.toString();
    }
}
