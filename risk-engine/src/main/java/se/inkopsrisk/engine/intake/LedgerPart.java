package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.catalogue.Catalogue;

/**
 * Some of a ledger's rows, for a program that parts a ledger itself, such as a cluster: read as {@link Ledger} reads
 * them, so that the parts together come to the same. Not thread-safe.
 */
public final class LedgerPart {
    private final LedgerRecords records;
    private final RowReader rows;

    private LedgerPart(LedgerRecords records, RowReader rows) {
        this.records = records;
        this.rows = rows;
    }

    /**
     * What the rows have in common.
     *
     * @param header the column names
     * @param mapping which column tells which fact
     * @param defaultDate the day for rows that state none; empty means today
     * @param catalogue tells which countries and terms exist
     */
    public record Form(
            List<String> header, ColumnMapping mapping, Optional<LocalDate> defaultDate, Catalogue catalogue) {
        private RowReader rows() {
            return new RowReader(
                    header, mapping.resolve(header.stream().map(String::strip).toList(), ""), catalogue, defaultDate);
        }
    }

    /**
     * Rows as lines of CSV without the header. Line numbers are counted within the part.
     *
     * @throws IntakeException if the header tells nothing of what is bought
     * @throws IOException if the lines cannot be read
     */
    public static LedgerPart ofLines(Iterator<String> lines, char separator, Form form) throws IOException {
        return new LedgerPart(new LedgerRecords(new Lines(lines), format(separator), null), form.rows());
    }

    /**
     * Rows as cells. A row's number is counted within the part.
     *
     * @throws IntakeException if the header tells nothing of what is bought
     * @throws IOException if the rows cannot be read
     */
    public static LedgerPart ofCells(Iterator<List<String>> cells, Form form) throws IOException {
        Cells converted = new Cells(cells);
        return new LedgerPart(new LedgerRecords(converted, format(RowsAsCsv.SEPARATOR), converted), form.rows());
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
    }

    /** The next rows, at most {@code size}; none at the end. */
    public List<LedgerRow> next(int size) throws IOException {
        List<LedgerRow> read = new ArrayList<>(size);
        for (LedgerRecord ledgerRecord : records.next(size)) {
            read.add(rows.read(ledgerRecord));
        }
        return read;
    }

    /** Lines as one text. */
    private static final class Lines extends Reader {
        private final Iterator<String> lines;
        private String line = "";
        private int passed;

        Lines(Iterator<String> lines) {
            this.lines = lines;
        }

        @Override
        public int read(char[] buffer, int offset, int length) {
            if (passed == line.length()) {
                if (!lines.hasNext()) {
                    return -1;
                }
                line = lines.next() + "\n";
                passed = 0;
            }
            int read = Math.min(length, line.length() - passed);
            line.getChars(passed, passed + read, buffer, offset);
            passed += read;
            return read;
        }

        @Override
        public void close() {
            // Nothing is open: the lines are somebody else's.
        }
    }

    /** Cells as CSV. */
    private static final class Cells extends RowsAsCsv {
        private final Iterator<List<String>> rows;
        private long row;

        Cells(Iterator<List<String>> rows) {
            this.rows = rows;
        }

        @Override
        @Nullable
        SourceRow next() {
            return rows.hasNext() ? SourceRow.of(++row, rows.next()) : null;
        }

        @Override
        public void close() {
            // Nothing is open: the rows are somebody else's.
        }
    }
}
