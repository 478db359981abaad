package se.inkopsrisk.engine.intake;

import java.util.Iterator;
import java.util.List;

/**
 * A ledger that is no file of its own but rows that a program hands over: of a database, of a Parquet file, of a
 * cluster's part of a table.
 *
 * @param name by which messages speak of it
 * @param header its columns' names
 * @param rows its rows, asked for one by one as they are read
 */
public record LedgerTable(String name, List<String> header, Iterator<Row> rows) {
    public LedgerTable {
        header = List.copyOf(header);
    }

    /**
     * A row of a table.
     *
     * @param line where it stands, counted as the reader of the results will look it up
     * @param cells what it says, as text, one for each column; what it does not say is an empty text
     */
    public record Row(long line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }
}
