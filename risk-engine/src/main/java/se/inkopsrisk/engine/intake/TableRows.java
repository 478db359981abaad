package se.inkopsrisk.engine.intake;

import org.jspecify.annotations.Nullable;

/** The rows of a table, its header first. */
final class TableRows extends RowsAsCsv {
    private final LedgerTable table;
    private boolean headed;

    TableRows(LedgerTable table) {
        this.table = table;
    }

    @Override
    @Nullable
    SourceRow next() {
        if (!headed) {
            headed = true;
            return SourceRow.of(0, table.header());
        }
        if (!table.rows().hasNext()) {
            return null;
        }
        LedgerTable.Row row = table.rows().next();
        return SourceRow.of(row.line(), row.cells());
    }

    @Override
    public void close() {
        // The rows are their owner's.
    }
}
