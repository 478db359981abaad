package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tables that have been read and checked, in a form that costs little to read again. The build makes it of the bundled
 * CSV files, so that a library's start pays neither for parsing nor for checking them: cells, rows and tables parted by
 * ASCII's own separators.
 */
public final class CompiledTables {
    static final String RESOURCE = "catalogue.compiled";

    private static final char CELL = '\u001F';
    private static final char ROW = '\u001E';
    private static final char TABLE = '\u001D';

    private static final int DIGEST_LENGTH = 32;

    private final byte[] digest;
    private final String text;

    private CompiledTables(byte[] stored) {
        this.digest = Arrays.copyOf(stored, DIGEST_LENGTH);
        this.text = new String(stored, DIGEST_LENGTH, stored.length - DIGEST_LENGTH, StandardCharsets.UTF_8);
    }

    CompiledTables(byte[] digest, Map<TableName, Map<String, Row>> rows) {
        StringBuilder written = new StringBuilder();
        for (TableName table : TableName.values()) {
            written.append(table.name());
            for (Row row : rows.getOrDefault(table, Map.of()).values()) {
                written.append(ROW).append(row.line());
                row.cells().forEach(cell -> written.append(CELL).append(cell));
            }
            written.append(TABLE);
        }
        this.digest = digest.clone();
        this.text = written.toString();
    }

    /** The bundled tables. */
    public static CompiledTables bundled() {
        try (InputStream in = CompiledTables.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("The library lacks its tables " + RESOURCE + ": build it with Maven");
            }
            return new CompiledTables(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The SHA-256 of the tables' bytes, as the build found them. */
    public byte[] digest() {
        return digest.clone();
    }

    void write(OutputStream out) throws IOException {
        out.write(digest);
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The rows by table and key. */
    Map<TableName, Map<String, Row>> rows(List<CatalogueProblem> problems) {
        Map<TableName, Map<String, Row>> rows = new EnumMap<>(TableName.class);
        for (String table : split(text, TABLE)) {
            List<String> lines = split(table, ROW);
            TableName name = TableName.valueOf(lines.get(0));
            Map<String, Row> byKey = new LinkedHashMap<>(lines.size() * 2);
            for (String line : lines.subList(1, lines.size())) {
                List<String> cells = split(line, CELL);
                Row row = new Row(
                        name, Long.parseLong(cells.get(0)), cells.subList(1, cells.size()), problems, null, null);
                byKey.put(row.key(), row);
            }
            rows.put(name, byKey);
        }
        return rows;
    }

    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int to = text.indexOf(separator); to >= 0; to = text.indexOf(separator, from)) {
            parts.add(text.substring(from, to));
            from = to + 1;
        }
        if (from < text.length() || separator != TABLE) {
            parts.add(text.substring(from));
        }
        return parts;
    }
}
