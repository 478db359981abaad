package se.inkopsrisk.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Country;

/** What the tables say without a rule: names of countries, the tree, words to search by, what is shown beside a verdict. */
final class TableSnapshot {
    private TableSnapshot() {}

    /** By table, the lines that a change of meaning would alter; wording that only people read is left out. */
    static Map<String, List<String>> lines(Catalogue catalogue) {
        Map<String, List<String>> lines = new TreeMap<>();
        lines.put("categories", sorted(catalogue.categories().stream().map(TableSnapshot::category)));
        lines.put("contract-terms", sorted(catalogue.contractTerms().stream().map(t -> t.id() + " " + t.source())));
        lines.put("countries", sorted(catalogue.countries().stream().flatMap(c -> country(catalogue, c))));
        lines.put(
                "cpv-terms",
                sorted(catalogue.cpvTerms().stream().map(terms -> terms.cpvPrefix() + terms.sv() + terms.en())));
        lines.put(
                "governance-cutoffs",
                sorted(catalogue.governanceCutoffs().stream()
                        .map(c -> c.id()
                                + c.index()
                                + c.below()
                                + c.grade()
                                + c.statement().basis()
                                + c.statement().source())));
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
                                + row.statement().basis()
                                + row.statement().source())));
        lines.put(
                "priorities",
                sorted(catalogue.priorities().stream()
                        .map(p -> p.category()
                                + p.validity()
                                + p.statement().basis()
                                + p.statement().source())));
        lines.put("sources", sorted(catalogue.sources().stream().map(s -> s.id() + s.bestBefore())));
        lines.put(
                "usual-origins",
                sorted(catalogue.usualOrigins().stream()
                        .map(u -> u.category()
                                + u.country()
                                + u.statement().basis()
                                + u.statement().source())));
        return lines;
    }

    private static String category(Category c) {
        return c.id() + c.parent() + c.nature() + c.onSite() + c.termsSv() + c.termsEn();
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
