package se.inkopsrisk.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.catalogue.Statement;

/** What the tables say without a rule: names of countries, the tree, words to search by, what is shown beside a verdict. */
final class TableSnapshot {
    private TableSnapshot() {}

    /** By table, the lines that a change of meaning would alter; wording that only people read is left out. */
    static Map<String, List<String>> lines(Catalogue catalogue) {
        Map<String, List<String>> lines = new TreeMap<>();
        lines.put("categories", sorted(catalogue.categories().stream().map(TableSnapshot::category)));
        lines.put(
                "category-goods",
                sorted(catalogue.categoryGoods().stream()
                        .map(link -> link.category() + " " + link.good() + statement(link.statement()))));
        lines.put(
                "category-occupations",
                sorted(catalogue.categoryOccupations().stream()
                        .map(link -> link.category() + " " + link.occupation() + statement(link.statement()))));
        lines.put("contract-terms", sorted(catalogue.contractTerms().stream().map(t -> t.id() + " " + t.source())));
        lines.put("countries", sorted(catalogue.countries().stream().flatMap(c -> country(catalogue, c))));
        lines.put(
                "cpv-terms",
                sorted(catalogue.cpvTerms().stream().map(terms -> terms.cpvPrefix() + terms.sv() + terms.en())));
        lines.put(
                "governance-cutoffs",
                sorted(catalogue.governanceCutoffs().stream()
                        .map(c -> c.id() + c.index() + c.below() + c.grade() + statement(c.statement()))));
        // Rows without a grade of their own name a missing fact, and two of one stage the same: what they rest on shows
        // here.
        lines.put(
                "grades",
                sorted(catalogue.grades().stream()
                        .filter(row -> row.grade().isEmpty())
                        .map(row -> row.id()
                                + row.category()
                                + row.criterion()
                                + row.aspect()
                                + row.stage()
                                + row.validity()
                                + statement(row.statement()))));
        // A measure's grade shows only in a category that has just that grade, the terms of an occupation only at risk,
        // and
        // an origin's basis only where its link to a category has a stronger one.
        lines.put("measures", sorted(catalogue.measures().stream().map(m -> m.id() + m.minGrade())));
        lines.put("occupations", sorted(catalogue.occupations().stream().map(o -> o.id() + o.validity() + o.terms())));
        lines.put("origins", sorted(catalogue.origins().stream().map(o -> o.id() + statement(o.statement()))));
        lines.put(
                "priorities",
                sorted(catalogue.priorities().stream()
                        .map(p -> p.category() + p.validity() + statement(p.statement()))));
        lines.put("sources", sorted(catalogue.sources().stream().map(s -> s.id() + s.bestBefore())));
        lines.put(
                "usual-origins",
                sorted(catalogue.usualOrigins().stream()
                        .map(u -> u.category() + u.country() + statement(u.statement()))));
        return lines;
    }

    private static String category(Category c) {
        return c.id() + c.parent() + c.nature() + c.onSite() + c.termsSv() + c.termsEn();
    }

    /** What a statement rests on; a link between two rows shows this on the catalogue's pages alone. */
    private static String statement(Statement statement) {
        return " " + statement.basis() + statement.source();
    }

    private static Stream<String> country(Catalogue catalogue, Country country) {
        return Stream.concat(
                        Stream.of(
                                country.iso(),
                                country.name().sv(),
                                country.name().en()),
                        country.aliases().stream())
                .map(name ->
                        name + "=" + catalogue.country(name).map(Country::iso).orElse(""));
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted().toList();
    }
}
