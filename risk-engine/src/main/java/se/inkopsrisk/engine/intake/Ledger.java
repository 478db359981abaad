package se.inkopsrisk.engine.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A ledger that is being read: CSV, JSON or a workbook, perhaps packed, its dialect found by looking; or a table that a
 * program hands over. Not thread-safe, but for {@link #bytesRead()}.
 */
public final class Ledger implements Closeable {
    /** How many records are passed over at once. */
    private static final int STEP = 1_000;

    private final Optional<LedgerFile> file;
    private final LedgerRecords records;
    private final LedgerShape shape;
    private final RowReader rows;

    private Ledger(Optional<LedgerFile> file, LedgerRecords records, LedgerShape shape, RowReader rows) {
        this.file = file;
        this.records = records;
        this.shape = shape;
        this.rows = rows;
    }

    /**
     * Opens a ledger and reads its header.
     *
     * @param path the file
     * @param mapping which column tells which fact, and what of the dialect is not to be found by looking
     * @param defaultDate the day for rows that state none; empty means today
     * @param catalogue tells which countries and terms exist
     * @throws IntakeException if it is empty, is not text, or lacks a column that the mapping names
     * @throws IOException if it cannot be read
     */
    public static Ledger open(Path path, ColumnMapping mapping, Optional<LocalDate> defaultDate, Catalogue catalogue)
            throws IOException {
        LedgerFile file = LedgerFile.of(path);
        try {
            LedgerSource source = LedgerSource.open(file, mapping.dialect());
            return open(Optional.of(file), source, path.toString(), mapping, defaultDate, catalogue);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /**
     * A ledger of rows that a program hands over, read as those of a file are.
     *
     * @param table the rows
     * @param mapping which column tells which fact
     * @param defaultDate the day for rows that state none; empty means today
     * @param catalogue tells which countries and terms exist
     * @throws IntakeException if it lacks a column that the mapping names
     */
    public static Ledger of(
            LedgerTable table, ColumnMapping mapping, Optional<LocalDate> defaultDate, Catalogue catalogue)
            throws IOException {
        return open(Optional.empty(), LedgerSource.of(table), table.name(), mapping, defaultDate, catalogue);
    }

    private static Ledger open(
            Optional<LedgerFile> file,
            LedgerSource source,
            String name,
            ColumnMapping mapping,
            Optional<LocalDate> defaultDate,
            Catalogue catalogue)
            throws IOException {
        LedgerRecords records = new LedgerRecords(
                source.text(),
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(source.dialect().separator())
                        .setIgnoreEmptyLines(true)
                        .get(),
                source.converted());
        List<String> header = header(records, name);
        Map<LedgerField, Integer> columns =
                mapping.resolve(header.stream().map(String::strip).toList(), name);
        RowReader rows = new RowReader(header, columns, catalogue, defaultDate);
        return new Ledger(file, records, new LedgerShape(source.dialect(), header, columns), rows);
    }

    /** How the ledger is written, and what its columns were understood as. */
    public LedgerShape shape() {
        return shape;
    }

    /** The bytes of the file that were read so far, which runs ahead of the rows a little; 0 of a workbook or table. */
    public long bytesRead() {
        return file.map(LedgerFile::bytesRead).orElse(0L);
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

    /**
     * Passes rows over, more cheaply than by reading them.
     *
     * @return how many there were to pass over, at most {@code count}
     */
    public long skip(long count) throws IOException {
        long skipped = 0;
        while (skipped < count) {
            int passed = records.next((int) Math.min(STEP, count - skipped)).size();
            if (passed == 0) {
                return skipped;
            }
            skipped += passed;
        }
        return skipped;
    }

    @Override
    public void close() throws IOException {
        records.close();
        if (file.isPresent()) {
            file.get().close();
        }
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
