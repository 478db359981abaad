package se.inkopsrisk.samples.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.intake.LedgerTable;

/** Screens a part of a table whose first two columns are the ledger's name and the row's number, and whose others are text. */
final class ScreenTable implements FlatMapFunction<Iterator<Row>, Row> {
    /** Before the ledger's own columns. */
    private static final int PLACE = 2;

    private final Broadcast<Settings> settings;
    private final ArrayList<String> header;

    /**
     * Screens.
     *
     * @param header the names of the ledger's own columns
     */
    ScreenTable(Broadcast<Settings> settings, List<String> header) {
        this.settings = settings;
        this.header = new ArrayList<>(header);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> part) {
        return new Part(part, Screening.here(settings));
    }

    /** A part of the table, ledger by ledger as they follow on one another. */
    private final class Part implements Iterator<Row> {
        private final Iterator<Row> rows;
        private final Screening screening;
        private Iterator<Row> screened = Collections.emptyIterator();
        private @Nullable Row ahead;

        Part(Iterator<Row> rows, Screening screening) {
            this.rows = rows;
            this.screening = screening;
            advance();
        }

        private void advance() {
            ahead = rows.hasNext() ? rows.next() : null;
        }

        @Override
        public boolean hasNext() {
            while (!screened.hasNext() && ahead != null) {
                String ledger = ahead.getString(0);
                try {
                    LedgerTable table = new LedgerTable(ledger, header, new OfLedger(ledger));
                    screened = new ScreenedLedger(ledger, screening.open(table), screening);
                } catch (IOException e) {
                    throw new UncheckedIOException(ledger + ": " + e.getMessage(), e);
                }
            }
            return screened.hasNext();
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return screened.next();
        }

        /** The next rows, as long as they are of one ledger. */
        private final class OfLedger implements Iterator<LedgerTable.Row> {
            private final String ledger;

            OfLedger(String ledger) {
                this.ledger = ledger;
            }

            @Override
            public boolean hasNext() {
                return ahead != null && ledger.equals(ahead.getString(0));
            }

            @Override
            public LedgerTable.Row next() {
                Row row = ahead;
                if (row == null || !ledger.equals(row.getString(0))) {
                    throw new NoSuchElementException(ledger);
                }
                advance();
                List<String> cells = new ArrayList<>(header.size());
                for (int i = PLACE; i < row.size(); i++) {
                    cells.add(row.isNullAt(i) ? "" : row.getString(i));
                }
                return new LedgerTable.Row(row.getLong(1), cells);
            }
        }
    }
}
