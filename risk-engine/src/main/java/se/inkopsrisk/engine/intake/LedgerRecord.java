package se.inkopsrisk.engine.intake;

import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/** One record of a ledger, with its place and its raw text; without cells where it breaks the form of CSV. */
public final class LedgerRecord {
    private final String text;
    private final int from;
    private final int to;
    private final long firstLine;
    private final @Nullable CSVRecord cells;
    /** Set once, before anybody else sees the record. */
    private @Nullable LocalText fault;

    LedgerRecord(String text, int from, int to, long firstLine, @Nullable CSVRecord cells) {
        this.text = text;
        this.from = from;
        this.to = to;
        this.firstLine = firstLine;
        this.cells = cells;
    }

    /** A record of another form than CSV that cannot be read. */
    static LedgerRecord broken(String raw, long line, LocalText fault) {
        LedgerRecord broken = new LedgerRecord(raw, 0, raw.length(), line, null);
        broken.fault = fault;
        return broken;
    }

    /** Why there are no cells, where the record is of another form than CSV. */
    Optional<LocalText> fault() {
        return Optional.ofNullable(fault);
    }

    /** The cells, or empty where the record breaks the form of CSV. */
    public Optional<CSVRecord> cells() {
        return Optional.ofNullable(cells);
    }

    /** The line on which the record begins, counted from 1. */
    public long line() {
        long line = firstLine;
        for (int i = from; i < to && isLineEnd(text.charAt(i)); i++) {
            boolean second = text.charAt(i) == '\n' && i > from && text.charAt(i - 1) == '\r';
            line = second ? line : line + 1;
        }
        return line;
    }

    /** The record as it stands in the file, without the line end around it. */
    public String raw() {
        int start = from;
        int end = to;
        while (start < end && isLineEnd(text.charAt(start))) {
            start++;
        }
        while (end > start && isLineEnd(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
