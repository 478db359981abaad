package se.inkopsrisk.engine.intake;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.LocalText;

/** A ledger that is being read: CSV with a header, its dialect found by looking. Not thread-safe. */
public final class Ledger implements Closeable {
    private static final int HEADER_LOOK = 1 << 14;
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};

    private final LedgerRecords records;
    private final LedgerDialect dialect;
    private final List<String> header;
    private final Map<LedgerField, Integer> columns;
    private final RowReader rows;

    private Ledger(
            LedgerRecords records,
            LedgerDialect dialect,
            List<String> header,
            Map<LedgerField, Integer> columns,
            RowReader rows) {
        this.records = records;
        this.dialect = dialect;
        this.header = header;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Opens a ledger and reads its header.
     *
     * @param bytes the ledger; closed with it
     * @param file its name, for messages
     * @param mapping which column tells which fact
     * @param defaultDate the day for rows that state none; empty means today
     * @param catalogue tells which countries and terms exist
     * @throws IntakeException if it is empty, is not text, or lacks a column that the mapping names
     * @throws IOException if it cannot be read
     */
    public static Ledger open(
            InputStream bytes, String file, ColumnMapping mapping, Optional<LocalDate> defaultDate, Catalogue catalogue)
            throws IOException {
        LedgerText text = LedgerText.open(bytes, file);
        BufferedReader reader = new BufferedReader(text.reader(), HEADER_LOOK);
        char separator = separator(reader);
        LedgerRecords records = new LedgerRecords(
                reader,
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(true)
                        .get());
        List<String> header = header(records, file);
        Map<LedgerField, Integer> columns =
                mapping.resolve(header.stream().map(String::strip).toList(), file);
        return new Ledger(
                records,
                new LedgerDialect(text.encoding(), separator),
                header,
                columns,
                new RowReader(header, columns, catalogue, defaultDate));
    }

    /** How the ledger is written. */
    public LedgerDialect dialect() {
        return dialect;
    }

    /** The column names. */
    public List<String> header() {
        return header;
    }

    /** Which column, counted from 0, tells which fact. */
    public Map<LedgerField, Integer> columns() {
        return columns;
    }

    /** The next rows, at most {@code size}; none at the end. */
    public List<LedgerRow> next(int size) throws IOException {
        List<LedgerRecord> next = records.next(size);
        List<LedgerRow> read = new ArrayList<>(next.size());
        for (LedgerRecord ledgerRecord : next) {
            read.add(rows.read(ledgerRecord));
        }
        return read;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    /** The separator that the first line holds most of, outside quotes. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(HEADER_LOOK);
        char[] look = new char[HEADER_LOOK - 1];
        int length = Math.max(reader.read(look), 0);
        reader.reset();
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < length && (quoted || (look[i] != '\n' && look[i] != '\r')); i++) {
                quoted ^= look[i] == '"';
                count += !quoted && look[i] == separator ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static List<String> header(LedgerRecords records, String file) throws IOException {
        Optional<CSVRecord> first = records.next(1).stream()
                .findFirst()
                .flatMap(LedgerRecord::cells)
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()));
        if (first.isEmpty()) {
            throw new IntakeException(new IntakeException.Problem(
                    file,
                    1,
                    "",
                    new LocalText(
                            "rubrikraden kan inte läsas; första raden ska ge kolumnernas namn",
                            "the header cannot be read; the first line must give the columns' names")));
        }
        return first.get().toList();
    }
}
