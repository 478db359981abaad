package se.inkopsrisk.rules.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A row that two editions do not share.
 *
 * @param table its table
 * @param key its key; several columns' cells are parted by {@code |}
 * @param kind whether it is added, removed or changed
 * @param cells the cells that differ, in the table's column order, the key's own left out
 */
public record RowChange(TableName table, String key, Kind kind, List<Cell> cells) {
    public RowChange {
        cells = List.copyOf(cells);
    }

    /** What has become of a row. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * A cell that differs.
     *
     * @param column its column
     * @param before what it held; empty where the row is added
     * @param after what it holds; empty where the row is removed
     */
    public record Cell(String column, String before, String after) {}

    /** All rows that differ, by table and then by key. */
    public static List<RowChange> between(WrittenCatalogue before, WrittenCatalogue after) {
        List<RowChange> changes = new ArrayList<>();
        for (TableName table : TableName.values()) {
            Map<String, List<String>> old = before.rows(table);
            Map<String, List<String>> now = after.rows(table);
            TreeSet<String> keys = new TreeSet<>(old.keySet());
            keys.addAll(now.keySet());
            for (String key : keys) {
                if (!now.containsKey(key)) {
                    changes.add(new RowChange(table, key, Kind.REMOVED, cells(table, old.get(key), empty(table))));
                } else if (!old.containsKey(key)) {
                    changes.add(new RowChange(table, key, Kind.ADDED, cells(table, empty(table), now.get(key))));
                } else if (!old.get(key).equals(now.get(key))) {
                    changes.add(new RowChange(table, key, Kind.CHANGED, cells(table, old.get(key), now.get(key))));
                }
            }
        }
        return changes;
    }

    private static List<String> empty(TableName table) {
        return table.columns().stream().map(column -> "").toList();
    }

    private static List<Cell> cells(TableName table, List<String> before, List<String> after) {
        List<Cell> cells = new ArrayList<>();
        for (int i = table.key().size(); i < table.columns().size(); i++) {
            if (!before.get(i).equals(after.get(i))) {
                cells.add(new Cell(table.columns().get(i), before.get(i), after.get(i)));
            }
        }
        return cells;
    }
}
