package se.inkopsrisk.rules.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.verdict.Criterion;

/**
 * Looks up what the catalogue says of a category, once for each category and period. It decides nothing: rules do.
 * Thread-safe.
 */
public final class EvidenceIndex {
    private final Catalogue catalogue;
    private final Map<String, List<GradeRow>> grades;
    private final Map<String, List<CategoryGood>> goods;
    private final Map<String, List<CategoryOccupation>> occupations;
    private final OriginEvidence origins;
    private final Map<Key, CategoryEvidence> evidence = new ConcurrentHashMap<>();

    public EvidenceIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.grades = catalogue.grades().stream().collect(Collectors.groupingBy(GradeRow::category));
        this.goods = catalogue.categoryGoods().stream().collect(Collectors.groupingBy(CategoryGood::category));
        this.occupations =
                catalogue.categoryOccupations().stream().collect(Collectors.groupingBy(CategoryOccupation::category));
        this.origins = new OriginEvidence(catalogue);
    }

    /**
     * What the catalogue says.
     *
     * @param category the category's id
     * @param period the first day of the period, as of {@link Catalogue#periodOf}
     */
    public CategoryEvidence of(String category, LocalDate period) {
        return evidence.computeIfAbsent(new Key(category, period), this::lookUp);
    }

    private CategoryEvidence lookUp(Key key) {
        List<String> path =
                catalogue.path(key.category).stream().map(Category::id).toList();
        Citations citations = new Citations(catalogue, key.category, key.period);
        GradeEvidence gradeEvidence = new GradeEvidence(citations);
        for (Criterion criterion : Criterion.values()) {
            nearest(path, category -> gradesInForce(category, criterion, key.period))
                    .ifPresent(gradeEvidence::add);
        }
        List<CategoryGood> ownGoods = nearest(path, category -> goods.getOrDefault(category, List.of()))
                .orElse(List.of());
        List<CategoryOccupation> performers = nearest(path, category -> occupations.getOrDefault(category, List.of()))
                .orElse(List.of());
        boolean onSite =
                catalogue.category(key.category).filter(Category::onSite).isPresent();
        List<Conclusion> open = origins.open(ownGoods, citations);
        LabourEvidence labour = LabourEvidence.of(catalogue, performers, citations, onSite);
        return new CategoryEvidence(
                true,
                gradeEvidence.aspects(),
                gradeEvidence.industry(),
                labour.risk(),
                labour.riskIfInSweden(),
                labour.low(),
                origins.byCountry(ownGoods, citations),
                open,
                open.stream().map(Conclusion::criterion).distinct().sorted().toList(),
                onSite);
    }

    private List<GradeRow> gradesInForce(String category, Criterion criterion, LocalDate period) {
        return grades.getOrDefault(category, List.of()).stream()
                .filter(row -> row.criterion() == criterion && row.validity().covers(period))
                .toList();
    }

    /** A category's own rows, or else those of the nearest category above that has any. */
    private static <T> Optional<List<T>> nearest(List<String> path, Function<String, List<T>> rows) {
        return path.stream().map(rows).filter(r -> !r.isEmpty()).findFirst();
    }

    private record Key(String category, LocalDate period) {}
}
