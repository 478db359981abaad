package se.inkopsrisk.rules.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** Looks up what is known of a category's goods by country of origin. */
final class OriginEvidence {
    private final Catalogue catalogue;
    private final Map<String, List<OriginRow>> rowsByGood;

    OriginEvidence(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.rowsByGood = catalogue.origins().stream().collect(Collectors.groupingBy(OriginRow::good));
    }

    /** What is known of the goods from each country. */
    Map<String, List<Conclusion>> byCountry(List<CategoryGood> goods, Citations citations) {
        Map<String, List<Conclusion>> byCountry = new TreeMap<>();
        for (CategoryGood good : goods) {
            for (OriginRow row : inForce(good, citations)) {
                byCountry.computeIfAbsent(row.country(), c -> new ArrayList<>()).add(listed(good, row, citations));
            }
        }
        return byCountry;
    }

    /** What follows while no origin is stated for each good that is high from some country. */
    List<Conclusion> open(List<CategoryGood> goods, Citations citations) {
        List<Conclusion> open = new ArrayList<>();
        for (CategoryGood good : goods) {
            Map<Criterion, List<OriginRow>> byCriterion = inForce(good, citations).stream()
                    .collect(Collectors.groupingBy(
                            OriginRow::criterion, () -> new EnumMap<>(Criterion.class), Collectors.toList()));
            byCriterion.forEach((criterion, rows) -> {
                if (rows.stream().anyMatch(row -> row.grade() == Grade.HIGH)) {
                    open.add(open(good, criterion, rows, citations));
                }
            });
        }
        return open;
    }

    private List<OriginRow> inForce(CategoryGood good, Citations citations) {
        return rowsByGood.getOrDefault(good.good(), List.of()).stream()
                .filter(row -> row.validity().covers(citations.period()))
                .sorted(Comparator.comparing(OriginRow::country).thenComparing(OriginRow::id))
                .toList();
    }

    private Conclusion listed(CategoryGood good, OriginRow row, Citations citations) {
        Cited cited = citations.cite(row.statement(), good.category());
        return new Conclusion(
                row.id(),
                row.criterion(),
                Optional.empty(),
                Optional.of(good.stage()),
                row.grade(),
                new Cited(
                        weaker(cited.basis(), good.statement().basis()),
                        linked(good, cited.reason()),
                        cited.source(),
                        cited.inheritedFrom(),
                        cited.stale()),
                List.of(
                        new Fact("category", citations.category()),
                        new Fact("good", good.good()),
                        new Fact("origin", row.country())),
                row.replaced());
    }

    /** The good's listing and the link from category to good are both said, since either alone is no reason. */
    private static LocalText linked(CategoryGood good, LocalText reason) {
        LocalText link = good.statement().reason();
        return new LocalText(reason.sv() + " " + link.sv(), reason.en() + " " + link.en());
    }

    private Conclusion open(CategoryGood good, Criterion criterion, List<OriginRow> rows, Citations citations) {
        List<OriginRow> high =
                rows.stream().filter(row -> row.grade() == Grade.HIGH).toList();
        OriginRow first = high.get(0);
        List<String> countries =
                high.stream().map(OriginRow::country).distinct().toList();
        Cited cited = citations.cite(first.statement(), good.category());
        Basis basis = weaker(cited.basis(), good.statement().basis());
        LocalText reason = new LocalText(
                goodName(good, Language.SV) + " har hög risk från " + names(countries, Language.SV)
                        + ". Ursprunget är inte angivet: ange ursprungsland för att avgöra saken.",
                goodName(good, Language.EN) + " is of high risk from " + names(countries, Language.EN)
                        + ". The origin is not stated: state the country of origin to settle it.");
        return new Conclusion(
                high.stream().map(OriginRow::id).collect(Collectors.joining(" ")),
                criterion,
                Optional.empty(),
                Optional.of(good.stage()),
                Grade.POTENTIALLY_HIGH,
                new Cited(basis, reason, cited.source(), cited.inheritedFrom(), cited.stale()).derived(reason),
                List.of(new Fact("category", citations.category()), new Fact("good", good.good())),
                first.replaced());
    }

    /** A chain of statements is no stronger than its weakest. */
    private static Basis weaker(Basis one, Basis other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private String goodName(CategoryGood good, Language language) {
        return catalogue.good(good.good()).orElseThrow().name().in(language);
    }

    private String countryName(String iso, Language language) {
        return catalogue.country(iso).map(Country::name).orElseThrow().in(language);
    }

    private String names(List<String> countries, Language language) {
        return countries.stream()
                .map(iso -> countryName(iso, language))
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
