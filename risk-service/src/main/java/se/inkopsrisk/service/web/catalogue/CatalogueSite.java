package se.inkopsrisk.service.web.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.publication.CatalogueParts;
import se.inkopsrisk.rules.verdict.Language;

/** The catalogue of one edition as it holds on one day, a page for each part, and where each anchor stands. */
final class CatalogueSite {
    private static final String HOME = "/katalog";
    private static final String CATEGORY = HOME + "/kategori/";
    private static final String GOOD = HOME + "/vara/";

    private final LocalDate day;
    private final RuleBook ruleBook;
    private final CatalogueParts parts;
    private final Map<String, String> rows;

    CatalogueSite(RuleBook ruleBook, LocalDate day) {
        this.ruleBook = ruleBook;
        this.day = day;
        this.rows = rows(ruleBook.catalogue());
        this.parts = new CatalogueParts(ruleBook, day, anchor -> address(anchor).orElse(HOME));
    }

    /** The address of the page of each row. */
    private static Map<String, String> rows(Catalogue catalogue) {
        Map<String, String> pages = new LinkedHashMap<>();
        catalogue.grades().forEach(row -> pages.put(row.id(), CATEGORY + row.category()));
        catalogue.origins().forEach(row -> pages.put(row.id(), GOOD + row.good()));
        catalogue.governanceCutoffs().forEach(row -> pages.put(row.id(), CataloguePart.GOODS.address()));
        catalogue.categoryOccupations().stream()
                .map(CategoryOccupation::occupation)
                .forEach(id -> pages.put(id, CataloguePart.OCCUPATIONS.address()));
        return pages;
    }

    /** Where an anchor of the catalogue stands; empty where no page has it. */
    Optional<String> address(String anchor) {
        int dash = anchor.indexOf('-');
        String kind = anchor.substring(0, Math.max(dash, 0));
        String id = anchor.substring(dash + 1);
        Optional<String> page =
                switch (kind) {
                    case "row" -> Optional.ofNullable(rows.get(id));
                    case "category" -> catalogue().category(id).map(category -> CATEGORY + id);
                    case "good" -> catalogue().good(id).map(good -> GOOD + id);
                    case "source" -> catalogue().source(id).map(source -> CataloguePart.SOURCES.address());
                    case "rule" ->
                        rules().anyMatch(id::equals) ? Optional.of(CataloguePart.RULES.address()) : Optional.empty();
                    default -> Optional.empty();
                };
        boolean wholePage = kind.equals("category") || kind.equals("good");
        return page.map(address -> wholePage ? address : address + "#" + anchor);
    }

    private static Stream<String> rules() {
        return RuleBook.ruleFiles().stream()
                .flatMap(file -> RuleBook.ruleText(file).lines())
                .filter(line -> line.startsWith("rule \""))
                .map(line -> line.substring("rule \"".length(), line.indexOf('"', "rule \"".length())));
    }

    Catalogue catalogue() {
        return ruleBook.catalogue();
    }

    LocalDate day() {
        return day;
    }

    RuleBook ruleBook() {
        return ruleBook;
    }

    String part(CataloguePart part, Language language) {
        return switch (part) {
            case EVIDENCE -> parts.evidence(language);
            case GOODS -> parts.goods(language);
            case OCCUPATIONS -> parts.occupations(language);
            case RULES -> parts.rules(language);
            case SOURCES -> parts.sources(language);
        };
    }

    Optional<String> category(String id, Language language) {
        return parts.category(id, language);
    }

    Optional<String> good(String id, Language language) {
        return parts.good(id, language);
    }

    /** The names above a category, the highest first, the category itself is not among them. */
    List<Branch> above(String id, Language language) {
        List<Branch> above = new ArrayList<>();
        catalogue().path(id).stream()
                .skip(1)
                .forEach(category ->
                        above.add(0, new Branch(category.id(), category.name().in(language), List.of())));
        return above;
    }

    /** The tree of categories, in the catalogue's order. */
    List<Branch> tree(Language language) {
        return below(Optional.empty(), language);
    }

    private List<Branch> below(Optional<String> parent, Language language) {
        return catalogue().categories().stream()
                .filter(category -> category.parent().equals(parent))
                .map(category -> new Branch(
                        category.id(), category.name().in(language), below(Optional.of(category.id()), language)))
                .toList();
    }

    /**
     * A category and those below it.
     *
     * @param id its id
     * @param name its name in the reader's language
     * @param below the categories right below it
     */
    record Branch(String id, String name, List<Branch> below) {
        /** How many categories are below it, at any depth. */
        public int size() {
            return below.stream().mapToInt(branch -> 1 + branch.size()).sum();
        }
    }
}
