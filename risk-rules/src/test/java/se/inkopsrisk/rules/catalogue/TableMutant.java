package se.inkopsrisk.rules.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.rules.mutation.Mutant;

/**
 * The bundled catalogue with one row removed, or one cell of it changed.
 *
 * @param table the table
 * @param key the row's key
 * @param column the changed cell's column; empty where the row is removed
 * @param value the cell's other value
 * @param hints where the change is looked for first
 */
public record TableMutant(String table, String key, String column, String value, List<String> hints) implements Mutant {
    private static final CompiledTables BUNDLED = CompiledTables.bundled();
    private static final Map<TableName, Map<String, Row>> ROWS = BUNDLED.rows(new ArrayList<>());

    /** All mutants of the tables: each row removed, and each cell that means something changed. */
    public static List<Mutant> all() {
        List<Mutant> mutants = new ArrayList<>();
        CellChange changes = new CellChange(ROWS);
        ROWS.forEach((table, rows) -> rows.forEach((key, row) -> {
            List<String> hints = Stream.concat(hints(table, row).stream(), Stream.of(lines(table)))
                    .toList();
            mutants.add(new TableMutant(table.name(), key, "", "", hints));
            for (String column : table.columns()) {
                Optional<String> other = changes.of(table, row, column);
                other.filter(value -> !value.equals(row.raw(column)))
                        .ifPresent(value -> mutants.add(new TableMutant(table.name(), key, column, value, hints)));
            }
        }));
        return mutants;
    }

    private static List<String> hints(TableName table, Row row) {
        return switch (table) {
            case CPV_MAP, SOCIAL_SERVICES ->
                List.of("cpv " + row.raw("cpv_prefix").substring(0, 2));
            case GRADES, PRIORITIES, CATEGORY_OCCUPATIONS, CATEGORY_GOODS -> List.of("category " + row.raw("category"));
            case MEASURES ->
                row.raw("category").isEmpty()
                        ? List.of("category textilier", "category lokalvard", "category livsmedel")
                        : below(row.raw("category"));
            case ORIGINS -> linked(TableName.CATEGORY_GOODS, "good", row.raw("good"));
            case GOODS -> linked(TableName.CATEGORY_GOODS, "good", row.raw("id"));
            case OCCUPATIONS -> linked(TableName.CATEGORY_OCCUPATIONS, "occupation", row.raw("id"));
            case DUTY_SCOPE -> scoped(row);
            case DUTIES ->
                Stream.concat(
                                ROWS.get(TableName.DUTY_SCOPE).values().stream()
                                        .filter(scope -> scope.raw("duty").equals(row.raw("id")))
                                        .flatMap(scope -> scoped(scope).stream()),
                                Stream.of("unclassified purchase", "category lokalvard", "category textilier"))
                        .toList();
            case THRESHOLDS -> List.of("thresholds all");
            default -> List.of();
        };
    }

    private static String lines(TableName table) {
        return "table " + table.file().replace(".csv", "");
    }

    private static List<String> scoped(Row scope) {
        String value = scope.raw("value");
        return switch (DutyScope.Kind.valueOf(scope.raw("kind"))) {
            case CATEGORY -> List.of("category " + value);
            case GOOD -> linked(TableName.CATEGORY_GOODS, "good", value);
            case CPV -> List.of("cpv " + value.substring(0, 2));
        };
    }

    private static List<String> linked(TableName table, String column, String id) {
        return ROWS.get(table).values().stream()
                .filter(link -> link.raw(column).equals(id))
                .map(link -> "category " + link.raw("category"))
                .limit(3)
                .toList();
    }

    private static List<String> below(String category) {
        return Stream.concat(
                        Stream.of(category),
                        ROWS.get(TableName.CATEGORIES).values().stream()
                                .filter(row -> row.raw("parent").equals(category))
                                .map(row -> row.raw("id")))
                .map(id -> "category " + id)
                .toList();
    }

    @Override
    public String kind() {
        return TableName.valueOf(table).file() + (column.isEmpty() ? " row removed" : " " + column);
    }

    @Override
    public Catalogue catalogue() {
        Map<TableName, Map<String, Row>> rows = new EnumMap<>(ROWS);
        TableName name = TableName.valueOf(table);
        Map<String, Row> changed = new LinkedHashMap<>(rows.get(name));
        Row row = changed.remove(key);
        if (!column.isEmpty()) {
            Row other = new Row(name, row.line(), cells(name, row), new ArrayList<>(), null, null);
            changed.put(other.key(), other);
        }
        rows.put(name, changed);
        CatalogueReader reader =
                CatalogueReader.overlaid(digest(), new CompiledTables(BUNDLED.digest(), rows), List.of());
        return new Catalogue(reader.checked(), Optional.empty(), Map.of(), Map.of());
    }

    private List<String> cells(TableName name, Row row) {
        return name.columns().stream()
                .map(c -> c.equals(column) ? value : row.raw(c))
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
        return kind() + ": " + key + (column.isEmpty() ? "" : " -> " + value);
    }
}
