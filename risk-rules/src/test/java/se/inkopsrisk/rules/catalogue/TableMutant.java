package se.inkopsrisk.rules.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.inkopsrisk.rules.mutation.Mutant;

/**
 * The bundled catalogue with one row removed, or one cell of it changed.
 *
 * @param table the table
 * @param key the row's key
 * @param column the changed cell's column; empty where the row is removed
 * @param hint the category or code division where the change is looked for first; may be empty
 */
public record TableMutant(String table, String key, String column, String hint) implements Mutant {
    private static final CompiledTables BUNDLED = CompiledTables.bundled();

    /** By table: the cells of which a change is tried, and by which values they go round. */
    private static final Map<TableName, Map<String, List<String>>> CHANGES = Map.of(
            TableName.GRADES,
            Map.of("grade", List.of("LOW", "MEDIUM", "POTENTIALLY_HIGH", "HIGH", "INSUFFICIENT")),
            TableName.ORIGINS,
            Map.of("grade", List.of("HIGH", "MEDIUM", "LOW")),
            TableName.OCCUPATIONS,
            Map.of("risk", List.of("RISK", "LOW"), "terms", List.of("PUBLISHED", "NONE")),
            TableName.DUTIES,
            Map.of(
                    "level",
                    List.of("MUST", "SHOULD", "MAY"),
                    "met_by",
                    List.of(""),
                    "valid_from",
                    List.of("2029-01-01")),
            TableName.MEASURES,
            Map.of("min_grade", List.of("MEDIUM", "HIGH"), "level", List.of("MUST", "SHOULD", "MAY")),
            TableName.CPV_MAP,
            Map.of("category", List.of("mobler", "juridik")),
            TableName.THRESHOLDS,
            Map.of("sek", List.of("1")),
            TableName.PRIORITIES,
            Map.of("valid_from", List.of("2029-01-01")));

    private static final List<TableName> REMOVALS = List.of(
            TableName.GRADES,
            TableName.ORIGINS,
            TableName.OCCUPATIONS,
            TableName.DUTIES,
            TableName.MEASURES,
            TableName.CPV_MAP,
            TableName.THRESHOLDS,
            TableName.PRIORITIES,
            TableName.DUTY_SCOPE,
            TableName.SOCIAL_SERVICES,
            TableName.CATEGORY_OCCUPATIONS,
            TableName.CATEGORY_GOODS);

    /** All mutants of the tables. */
    public static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        BUNDLED.rows(new ArrayList<>())
                .forEach((table, rows) -> rows.forEach((key, row) -> {
                    if (REMOVALS.contains(table)) {
                        mutants.add(new TableMutant(table.name(), key, "", hint(table, row)));
                    }
                    CHANGES.getOrDefault(table, Map.of()).keySet().stream()
                            .sorted()
                            .forEach(column ->
                                    mutants.add(new TableMutant(table.name(), key, column, hint(table, row))));
                }));
        return mutants;
    }

    private static String hint(TableName table, Row row) {
        if (table.columns().contains("cpv_prefix")) {
            return "cpv " + row.raw("cpv_prefix").substring(0, 2);
        }
        boolean ofCategory =
                table.columns().contains("category") && !row.raw("category").isEmpty();
        return ofCategory ? "category " + row.raw("category") : "";
    }

    @Override
    public String kind() {
        return TableName.valueOf(table).file() + (column.isEmpty() ? " row removed" : " " + column + " changed");
    }

    /** The catalogue with the change. */
    @Override
    public Catalogue catalogue() {
        List<CatalogueProblem> problems = new ArrayList<>();
        Map<TableName, Map<String, Row>> rows = new EnumMap<>(BUNDLED.rows(problems));
        TableName name = TableName.valueOf(table);
        Map<String, Row> changed = new LinkedHashMap<>(rows.get(name));
        Row row = changed.remove(key);
        if (!column.isEmpty()) {
            Row other = new Row(name, row.line(), cells(name, row), problems, null, null);
            changed.put(other.key(), other);
        }
        rows.put(name, changed);
        return CatalogueReader.read(digest(), new CompiledTables(BUNDLED.digest(), rows), List.of());
    }

    private List<String> cells(TableName name, Row row) {
        List<String> round = CHANGES.get(name).get(column);
        String next = round.get((round.indexOf(row.raw(column)) + 1) % round.size());
        return Stream.of(name.columns())
                .flatMap(List::stream)
                .map(c -> c.equals(column) ? next : row.raw(c))
                .toList();
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return kind() + ": " + key;
    }
}
