package se.inkopsrisk.engine.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was understood of a ledger before its first row.
 *
 * @param dialect how it is written
 * @param header its column names
 * @param columns which column, counted from 0, tells which fact
 */
public record LedgerShape(LedgerDialect dialect, List<String> header, Map<LedgerField, Integer> columns) {
    public LedgerShape {
        header = List.copyOf(header);
        // In the order of the fields, unlike what Map.copyOf makes.
        columns = Collections.unmodifiableMap(new EnumMap<>(columns));
    }

    /** The name of the column that tells a fact. */
    public Optional<String> column(LedgerField field) {
        return Optional.ofNullable(columns.get(field)).map(header::get);
    }

    /** Columns that tell nothing here; they are passed on all the same. */
    public List<String> unused() {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            if (!columns.containsValue(i)) {
                unused.add(header.get(i));
            }
        }
        return unused;
    }
}
