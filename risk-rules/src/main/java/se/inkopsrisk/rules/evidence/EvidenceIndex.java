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
import se.inkopsrisk.rules.cpv.CpvCode;
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
    private final GovernanceEvidence governance;
    private final LawIndex laws;
    private final CodeIndex codes;
    private final Map<Key, CategoryEvidence> evidence = new ConcurrentHashMap<>();

    public EvidenceIndex(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.grades = catalogue.grades().stream().collect(Collectors.groupingBy(GradeRow::category));
        this.goods = catalogue.categoryGoods().stream().collect(Collectors.groupingBy(CategoryGood::category));
        this.occupations =
                catalogue.categoryOccupations().stream().collect(Collectors.groupingBy(CategoryOccupation::category));
        this.origins = new OriginEvidence(catalogue);
        this.governance = new GovernanceEvidence(catalogue);
        this.laws = new LawIndex(catalogue);
        this.codes = new CodeIndex(catalogue);
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

    /**
     * What may be done about the risks of each criterion.
     *
     * @param category the category's id, or empty where the purchase is not classified
     * @param period the first day of the period, as of {@link Catalogue#periodOf}
     */
    public Map<Criterion, List<MeasureStatement>> measures(Optional<String> category, LocalDate period) {
        List<Category> path = category.map(catalogue::path).orElse(List.of());
        return laws.measures(path.stream().map(Category::id).toList(), period);
    }

    /**
     * What law and policy look at.
     *
     * @param category the category's id, or empty where the purchase is not classified
     * @param period the first day of the period, as of {@link Catalogue#periodOf}
     */
    public LawEvidence law(Optional<String> category, LocalDate period) {
        List<Category> path = category.map(catalogue::path).orElse(List.of());
        if (path.isEmpty()) {
            return laws.unclassified(period);
        }
        List<String> ids = path.stream().map(Category::id).toList();
        return laws.of(path, goodsOf(ids), performersOf(ids), period);
    }

    /** What the code says to the law; where there is none, what all codes of the category say alike. */
    public CodeEvidence code(Optional<CpvCode> code, Optional<String> category) {
        return codes.of(code, category);
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
        List<CategoryGood> ownGoods = goodsOf(path);
        boolean onSite =
                catalogue.category(key.category).filter(Category::onSite).isPresent();
        List<Conclusion> open = origins.open(ownGoods, citations);
        LabourEvidence labour = LabourEvidence.of(catalogue, performersOf(path), citations, onSite);
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
                governance.byCountry(key.period),
                !catalogue.governance().isEmpty(),
                onSite);
    }

    private List<CategoryGood> goodsOf(List<String> path) {
        return nearest(path, category -> goods.getOrDefault(category, List.of()))
                .orElse(List.of());
    }

    private List<CategoryOccupation> performersOf(List<String> path) {
        return nearest(path, category -> occupations.getOrDefault(category, List.of()))
                .orElse(List.of());
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
