package se.inkopsrisk.samples.spend;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** Writes rows as CSV with {@code ;} and LF; quotes only the cells that need it, as RFC 4180 has it. */
final class CsvLines {
    private static final char SEPARATOR = ';';
    private static final char QUOTE = '"';

    private final Writer out;

    CsvLines(Writer out) {
        this.out = out;
    }

    void write(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(SEPARATOR);
            }
            out.write(spell(cells.get(i)));
        }
        out.write('\n');
    }

    private static String spell(String cell) {
        boolean plain = cell.indexOf(SEPARATOR) < 0 && cell.indexOf(QUOTE) < 0 && cell.indexOf('\n') < 0;
        return plain ? cell : QUOTE + cell.replace("\"", "\"\"") + QUOTE;
    }
}
