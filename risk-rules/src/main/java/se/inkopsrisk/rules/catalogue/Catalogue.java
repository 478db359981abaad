package se.inkopsrisk.rules.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Source;

/** The risk catalogue (riskkatalog) as read from its tables, with the look-ups that the rules need. Immutable. */
public final class Catalogue {
    private final Tables tables;
    private final Optional<String> overlay;
    private final Map<String, Country> countriesByName;
    private final NavigableSet<LocalDate> changes;
    private final Map<String, GovernanceScore> governance;
    private final Map<TableName, Map<String, Row>> rows;

    Catalogue(
            Tables tables,
            Optional<String> overlay,
            Map<String, GovernanceScore> governance,
            Map<TableName, Map<String, Row>> rows) {
        this.tables = tables;
        this.overlay = overlay;
        this.governance = Map.copyOf(governance);
        // Only an overlay can break a law that the build has not seen kept: places are kept for its problems.
        this.rows = overlay.isPresent() ? rows : Map.of();
        this.countriesByName = countriesByName(tables.countries().values());
        this.changes = Collections.unmodifiableNavigableSet(changes(tables));
    }

    /** Name and edition of the overlay in force, if there is one. */
    public Optional<String> overlay() {
        return overlay;
    }

    /** All categories, in the table's order. */
    public Collection<Category> categories() {
        return Collections.unmodifiableCollection(tables.categories().values());
    }

    /** The category of that id. */
    public Optional<Category> category(String id) {
        return Optional.ofNullable(tables.categories().get(id));
    }

    /** The category to which the longest mapped prefix of {@code code} leads. */
    public Optional<Category> categoryOf(CpvCode code) {
        return longestPrefix(tables.cpvMap(), code.digits()).flatMap(this::category);
    }

    /** The category and those above it, the nearest first. */
    public List<Category> path(String id) {
        List<Category> path = new ArrayList<>();
        Optional<Category> category = category(id);
        while (category.isPresent()) {
            path.add(category.get());
            category = category.get().parent().flatMap(this::category);
        }
        return path;
    }

    /** The country of an ISO 3166-1 alpha-2 code, a Swedish or English name, or a known alias; case is ignored. */
    public Optional<Country> country(String nameOrCode) {
        return Optional.ofNullable(countriesByName.get(folded(nameOrCode)));
    }

    /** All countries. */
    public Collection<Country> countries() {
        return Collections.unmodifiableCollection(tables.countries().values());
    }

    /** The source of that id. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(tables.sources().get(id));
    }

    /** All sources. */
    public Collection<Source> sources() {
        return Collections.unmodifiableCollection(tables.sources().values());
    }

    /** The good of that id. */
    public Optional<Good> good(String id) {
        return Optional.ofNullable(tables.goods().get(id));
    }

    /** All published assessments of occupations, in force or not. */
    public List<Occupation> occupations() {
        return tables.occupations().values().stream().flatMap(List::stream).toList();
    }

    /** The occupation's assessment in force on {@code day}. */
    public Optional<Occupation> occupation(String id, LocalDate day) {
        return tables.occupations().getOrDefault(id, List.of()).stream()
                .filter(o -> o.validity().covers(day))
                .findFirst();
    }

    /** The contract term of that id. */
    public Optional<ContractTerm> contractTerm(String id) {
        return Optional.ofNullable(tables.contractTerms().get(id));
    }

    /** All contract terms. */
    public Collection<ContractTerm> contractTerms() {
        return Collections.unmodifiableCollection(tables.contractTerms().values());
    }

    /** Prefixes of CPV codes and the categories to which they lead. */
    public Map<String, String> cpvMap() {
        return Collections.unmodifiableMap(tables.cpvMap());
    }

    /** Search words for CPV codes by prefix, in the table's order. */
    public List<CpvTerms> cpvTerms() {
        return tables.cpvTerms();
    }

    public List<GradeRow> grades() {
        return tables.grades();
    }

    public List<Priority> priorities() {
        return tables.priorities();
    }

    public List<CategoryOccupation> categoryOccupations() {
        return tables.categoryOccupations();
    }

    public List<CategoryGood> categoryGoods() {
        return tables.categoryGoods();
    }

    public List<OriginRow> origins() {
        return tables.origins();
    }

    public List<UsualOrigin> usualOrigins() {
        return tables.usualOrigins();
    }

    public List<Threshold> thresholds() {
        return tables.thresholds();
    }

    public List<DutyRow> duties() {
        return tables.duties();
    }

    public List<DutyScope> dutyScope() {
        return tables.dutyScope();
    }

    public List<MeasureRow> measures() {
        return tables.measures();
    }

    /** Countries' scores by ISO 3166-1 alpha-2 code, where a region has imported an index of governance; else none. */
    public Map<String, GovernanceScore> governance() {
        return governance;
    }

    /** Which grade follows from a low score. */
    public List<GovernanceCutoff> governanceCutoffs() {
        return tables.governanceCutoffs();
    }

    /**
     * A problem of one row, with the row's place where it is known.
     *
     * @param file the table's file name
     * @param key the row's key, its columns parted by {@code |}
     * @param message what is wrong and what to do
     */
    public CatalogueProblem problem(String file, String key, LocalText message) {
        long line = rows.entrySet().stream()
                .filter(table -> table.getKey().file().equals(file))
                .map(table -> table.getValue().get(key))
                .filter(Objects::nonNull)
                .mapToLong(Row::line)
                .findFirst()
                .orElse(0);
        return new CatalogueProblem(file, line, "", message);
    }

    /** Prefixes of the codes of social and other specific services. */
    public Set<String> socialServicePrefixes() {
        return Collections.unmodifiableSet(tables.socialServices());
    }

    /** Whether {@code code} is among the social and other specific services of LOU's annex 2. */
    public boolean isSocialService(CpvCode code) {
        for (int length = 2; length <= CpvCode.LENGTH; length++) {
            if (tables.socialServices().contains(code.digits().substring(0, length))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The first day of the period that {@code day} lies in. Within a period no row begins, ends or goes stale, so
     * that the rules of one of its days are the rules of all.
     */
    public LocalDate periodOf(LocalDate day) {
        LocalDate start = changes.floor(day);
        return start == null ? LocalDate.MIN : start;
    }

    /** The days on which some row begins to hold, has ceased to hold, or has a source gone stale. */
    public NavigableSet<LocalDate> changes() {
        return changes;
    }

    static Optional<String> longestPrefix(Map<String, String> map, String digits) {
        for (int length = digits.length(); length >= 2; length--) {
            String category = map.get(digits.substring(0, length));
            if (category != null) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    private static Map<String, Country> countriesByName(Collection<Country> countries) {
        Map<String, Country> byName = new HashMap<>();
        for (Country country : countries) {
            Stream.concat(
                            Stream.of(
                                    country.iso(),
                                    country.name().sv(),
                                    country.name().en()),
                            country.aliases().stream())
                    .forEach(name -> byName.putIfAbsent(folded(name), country));
        }
        return byName;
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static NavigableSet<LocalDate> changes(Tables tables) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        Stream.of(
                        tables.priorities().stream().map(Priority::validity),
                        tables.grades().stream().map(GradeRow::validity),
                        tables.occupations().values().stream()
                                .flatMap(List::stream)
                                .map(Occupation::validity),
                        tables.origins().stream().map(OriginRow::validity),
                        tables.thresholds().stream().map(Threshold::validity),
                        tables.duties().stream().map(DutyRow::validity),
                        tables.measures().stream().map(MeasureRow::validity))
                .flatMap(s -> s)
                .forEach(validity -> {
                    validity.from().ifPresent(days::add);
                    validity.to().ifPresent(to -> days.add(to.plusDays(1)));
                });
        tables.sources().values().forEach(s -> s.bestBefore().ifPresent(day -> days.add(day.plusDays(1))));
        return days;
    }
}
