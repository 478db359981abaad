package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Rows of a sheet or of JSON as the text of a CSV file, so that one path reads them all. Made row by row as it is read.
 * It remembers where each row stands in its source until that has been asked for.
 */
abstract class RowsAsCsv extends Reader {
    static final char SEPARATOR = ';';
    static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(SEPARATOR)
            .setRecordSeparator('\n')
            .get();

    private final StringBuilder text = new StringBuilder();
    private final CSVPrinter printer;
    private final ArrayDeque<Origin> origins = new ArrayDeque<>();
    private int passed;
    private long csvLine = 1;

    RowsAsCsv() {
        try {
            printer = FORMAT.print(text);
        } catch (IOException e) {
            throw new AssertionError("a text in memory takes what is written", e);
        }
    }

    /** The next row, the header first; null at the end. */
    abstract @Nullable SourceRow next() throws IOException;

    /**
     * Where a row comes from.
     *
     * @param line its line of the CSV text; asked in rising order
     */
    final Origin origin(long line) {
        while (origins.size() > 1 && origins.element().csvLine < line) {
            origins.remove();
        }
        return origins.element();
    }

    @Override
    public final int read(char[] buffer, int offset, int length) throws IOException {
        if (passed == text.length() && !advance()) {
            return -1;
        }
        int read = Math.min(length, text.length() - passed);
        text.getChars(passed, passed + read, buffer, offset);
        passed += read;
        return read;
    }

    private boolean advance() throws IOException {
        SourceRow row = next();
        if (row == null) {
            return false;
        }
        text.setLength(0);
        passed = 0;
        printer.printRecord(row.cells);
        origins.add(new Origin(csvLine, row.line, Optional.ofNullable(row.fault), row.raw));
        csvLine += lines(text);
        return true;
    }

    /** The line ends as the parser counts them: a carriage return with its line feed is one. */
    private static long lines(CharSequence written) {
        long lines = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean second = c == '\n' && i > 0 && written.charAt(i - 1) == '\r';
            lines += (c == '\n' && !second) || c == '\r' ? 1 : 0;
        }
        return lines;
    }

    /**
     * A row of the source.
     *
     * @param line where it stands, counted from 1
     * @param cells what it says
     * @param fault why it cannot be read, else null
     * @param raw its raw text where it cannot be read
     */
    record SourceRow(long line, List<String> cells, @Nullable LocalText fault, String raw) {
        static SourceRow of(long line, List<String> cells) {
            return new SourceRow(line, cells, null, "");
        }
    }

    /**
     * Where a row comes from.
     *
     * @param csvLine the line of the CSV text
     * @param line the line of the source
     * @param fault why the source's row cannot be read
     * @param raw its raw text where it cannot be read
     */
    record Origin(long csvLine, long line, Optional<LocalText> fault, String raw) {}
}
