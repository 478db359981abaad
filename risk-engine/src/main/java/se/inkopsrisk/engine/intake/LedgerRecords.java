package se.inkopsrisk.engine.intake;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads a ledger's records by Commons CSV and keeps each one's place and raw text. A record that breaks the form of
 * CSV costs its own line and no more: reading goes on behind it.
 */
final class LedgerRecords implements Closeable {
    private final CSVFormat format;
    private RecordedReader text;
    private CSVParser parser;
    private Iterator<CSVRecord> records;
    /** Lines of the file before the text that the present parser reads. */
    private long linesBefore;
    /** A record that was read to learn where the one before it ends. */
    private @Nullable CSVRecord ahead;

    private long aheadFirstLine;

    private final @Nullable RowsAsCsv converted;

    /**
     * Reads records.
     *
     * @param converted the text's own source, where it was made from rows that are no CSV
     */
    LedgerRecords(Reader reader, CSVFormat format, @Nullable RowsAsCsv converted) throws IOException {
        this.format = format;
        this.converted = converted;
        this.text = new RecordedReader(reader);
        this.parser = format.parse(text);
        this.records = parser.iterator();
    }

    /** The next records, at most {@code size}; none at the end. */
    List<LedgerRecord> next(int size) throws IOException {
        List<CSVRecord> read = new ArrayList<>(size);
        long[] firstLines = new long[size + 2];
        boolean broken = false;
        if (ahead != null) {
            read.add(ahead);
            firstLines[0] = aheadFirstLine;
            ahead = null;
        }
        while (read.size() <= size) {
            firstLines[read.size()] = linesBefore + parser.getCurrentLineNumber() + 1;
            try {
                if (!records.hasNext()) {
                    break;
                }
                read.add(records.next());
            } catch (UncheckedIOException e) {
                broken = true;
                break;
            }
        }
        if (read.size() > size) {
            ahead = read.remove(size);
            aheadFirstLine = firstLines[size];
        }
        return broken ? withBrokenLine(read, firstLines) : records(read, firstLines, end());
    }

    private long end() {
        return ahead == null ? text.end() : ahead.getCharacterPosition();
    }

    private List<LedgerRecord> records(List<CSVRecord> read, long[] firstLines, long end) {
        List<LedgerRecord> chunk = new ArrayList<>(read.size() + 1);
        if (read.isEmpty()) {
            return chunk;
        }
        long base = read.get(0).getCharacterPosition();
        String passed = text.between(base, end);
        for (int i = 0; i < read.size(); i++) {
            long from = read.get(i).getCharacterPosition();
            long to = i + 1 < read.size() ? read.get(i + 1).getCharacterPosition() : end;
            chunk.add(record(passed, (int) (from - base), (int) (to - base), firstLines[i], read.get(i)));
        }
        text.forgetBefore(end);
        return chunk;
    }

    private LedgerRecord record(String passed, int from, int to, long firstLine, CSVRecord cells) {
        if (converted == null) {
            return new LedgerRecord(passed, from, to, firstLine, cells);
        }
        RowsAsCsv.Origin origin = converted.origin(firstLine);
        return origin.fault().isPresent()
                ? LedgerRecord.broken(
                        origin.raw(), origin.line(), origin.fault().get())
                : new LedgerRecord(passed, from, to, origin.line(), cells);
    }

    /** Gives up one line as broken, and begins anew behind it. */
    private List<LedgerRecord> withBrokenLine(List<CSVRecord> read, long[] firstLines) throws IOException {
        long brokenLine = firstLines[read.size()];
        long from = read.isEmpty() ? text.start() : endOfLines(read, firstLines, brokenLine);
        List<LedgerRecord> chunk = records(read, firstLines, from);
        String rest = text.between(from, text.end());
        int lineEnd = endOfLine(rest, 0);
        chunk.add(new LedgerRecord(rest, 0, lineEnd, brokenLine, null));
        linesBefore = brokenLine;
        text = text.restartedWith(rest.substring(lineEnd));
        parser = format.parse(text);
        records = parser.iterator();
        return chunk;
    }

    /** Where the last good record ends: as many lines behind its beginning as the parser counted. */
    private long endOfLines(List<CSVRecord> read, long[] firstLines, long nextLine) {
        CSVRecord last = read.get(read.size() - 1);
        String tail = text.between(last.getCharacterPosition(), text.end());
        int at = 0;
        for (long line = firstLines[read.size() - 1]; line < nextLine; line++) {
            at = endOfLine(tail, at);
        }
        return last.getCharacterPosition() + at;
    }

    /** The position behind the line end that follows {@code from}. */
    private static int endOfLine(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\n') {
                return i + 1;
            }
            if (text.charAt(i) == '\r') {
                return i + 1 < text.length() && text.charAt(i + 1) == '\n' ? i + 2 : i + 1;
            }
        }
        return text.length();
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
