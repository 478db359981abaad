package se.inkopsrisk.engine.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A ledger's rows as the text of a CSV file, whatever they were written as.
 *
 * @param text the text
 * @param dialect how the ledger is written
 * @param converted the text again, where the ledger is no CSV
 */
record LedgerSource(Reader text, LedgerDialect dialect, @Nullable RowsAsCsv converted) {
    private static final int LOOK = 1 << 14;
    private static final char[] SEPARATORS = {';', '\t', ',', '|'};

    /**
     * Opens a file by its form.
     *
     * @param stated what the mapping file states, which is not looked for
     */
    static LedgerSource open(LedgerFile file, DialectStatement stated) throws IOException {
        if (file.packing() == LedgerDialect.Packing.WORKBOOK) {
            SheetRows rows = SheetRows.open(file, stated.sheet());
            return converted(
                    rows,
                    new LedgerDialect(
                            file.packing(),
                            LedgerDialect.Form.SHEET,
                            StandardCharsets.UTF_8,
                            RowsAsCsv.SEPARATOR,
                            rows.sheet()));
        }
        String name = file.path().toString();
        LedgerText text = LedgerText.open(file::openUnpacked, stated.encoding(), name);
        BufferedReader reader = new BufferedReader(text.reader(), LOOK);
        String beginning = beginning(reader);
        LedgerDialect.Form form = form(beginning);
        if (form == LedgerDialect.Form.CSV) {
            char separator = stated.separator().orElseGet(() -> separator(beginning));
            return new LedgerSource(
                    reader, new LedgerDialect(file.packing(), form, text.encoding(), separator, ""), null);
        }
        JsonRows rows = JsonRows.of(
                () -> new BufferedReader(
                        LedgerText.open(file::openUnpacked, stated.encoding(), name)
                                .reader(),
                        LOOK),
                form == LedgerDialect.Form.JSON_LINES,
                name);
        return converted(rows, new LedgerDialect(file.packing(), form, text.encoding(), RowsAsCsv.SEPARATOR, ""));
    }

    /** Opens rows that a program hands over. */
    static LedgerSource of(LedgerTable table) {
        return converted(
                new TableRows(table),
                new LedgerDialect(
                        LedgerDialect.Packing.NONE,
                        LedgerDialect.Form.TABLE,
                        StandardCharsets.UTF_8,
                        RowsAsCsv.SEPARATOR,
                        ""));
    }

    private static LedgerSource converted(RowsAsCsv rows, LedgerDialect dialect) {
        return new LedgerSource(new BufferedReader(rows, LOOK), dialect, rows);
    }

    private static String beginning(Reader reader) throws IOException {
        reader.mark(LOOK);
        char[] look = new char[LOOK - 1];
        int length = Math.max(reader.read(look), 0);
        reader.reset();
        return new String(look, 0, length);
    }

    private static LedgerDialect.Form form(String beginning) {
        String text = beginning.stripLeading();
        if (text.startsWith("[") && text.substring(1).stripLeading().startsWith("{")) {
            return LedgerDialect.Form.JSON;
        }
        return text.startsWith("{") && text.substring(1).stripLeading().startsWith("\"")
                ? LedgerDialect.Form.JSON_LINES
                : LedgerDialect.Form.CSV;
    }

    /** The separator that the first line holds most of, outside quotes. */
    private static char separator(String beginning) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char separator : SEPARATORS) {
            int count = 0;
            boolean quoted = false;
            for (int i = 0; i < beginning.length() && (quoted || !isLineEnd(beginning.charAt(i))); i++) {
                quoted ^= beginning.charAt(i) == '"';
                count += !quoted && beginning.charAt(i) == separator ? 1 : 0;
            }
            if (count > most) {
                most = count;
                best = separator;
            }
        }
        return best;
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
