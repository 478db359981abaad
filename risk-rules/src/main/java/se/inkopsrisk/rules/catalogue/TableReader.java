package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.LocalText;

/** Reads one table into rows by key, reports what is wrong with its form, and feeds the rules version's digest. */
final class TableReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final CatalogueFiles files;
    private final @Nullable String overlay;
    private final MessageDigest digest;
    private final List<CatalogueProblem> problems;

    TableReader(CatalogueFiles files, @Nullable String overlay, MessageDigest digest, List<CatalogueProblem> problems) {
        this.files = files;
        this.overlay = overlay;
        this.digest = digest;
        this.problems = problems;
    }

    /** The table's rows by key in file order; none where an overlay lacks the file. */
    Map<String, Row> read(TableName table) {
        Optional<byte[]> bytes = bytes(table);
        if (bytes.isEmpty()) {
            return Map.of();
        }
        digest.update(table.file().getBytes(StandardCharsets.UTF_8));
        digest.update(bytes.get());
        Optional<String> text = decode(table, bytes.get());
        return text.isEmpty() ? Map.of() : rows(table, text.get());
    }

    private Optional<byte[]> bytes(TableName table) {
        try {
            Optional<InputStream> stream = files.open(table.file());
            if (stream.isEmpty()) {
                if (overlay == null) {
                    problem(table, 0, "", "filen saknas", "the file is missing");
                }
                return Optional.empty();
            }
            try (InputStream in = stream.get()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            problem(table, 0, "", "filen kan inte läsas: " + e.getMessage(), "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private Optional<String> decode(TableName table, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return Optional.of(text.startsWith(String.valueOf(BYTE_ORDER_MARK)) ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            problem(
                    table,
                    lineOfFirstBadByte(bytes),
                    "",
                    "filen är inte UTF-8; spara den i Excel som ”CSV UTF-8”",
                    "the file is not UTF-8; save it from Excel as \"CSV UTF-8\"");
            return Optional.empty();
        }
    }

    private static long lineOfFirstBadByte(byte[] bytes) {
        int end = bytes.length;
        for (int length = 1; length <= bytes.length; length *= 2) {
            if (!new String(bytes, 0, length, StandardCharsets.UTF_8).chars().allMatch(c -> c != '\uFFFD')) {
                end = length;
                break;
            }
        }
        String text = new String(bytes, 0, end, StandardCharsets.UTF_8);
        int bad = text.indexOf('\uFFFD');
        return 1 + text.chars().limit(bad < 0 ? 0 : bad).filter(c -> c == '\n').count();
    }

    private Map<String, Row> rows(TableName table, String text) {
        Map<String, Row> rows = new LinkedHashMap<>();
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            List<String> header = null;
            for (CSVRecord csvRecord : parser) {
                if (header == null) {
                    header = header(table, csvRecord);
                    if (header.isEmpty()) {
                        return Map.of();
                    }
                } else {
                    add(table, header, csvRecord, parser.getCurrentLineNumber(), rows);
                }
            }
            if (header == null) {
                problem(table, 0, "", "filen är tom; den behöver en rubrikrad", "the file is empty; it needs a header");
            }
        } catch (IOException | UncheckedIOException e) {
            problem(
                    table,
                    0,
                    "",
                    "filen är ingen giltig CSV: " + e.getMessage(),
                    "the file is no valid CSV: " + e.getMessage());
        }
        return rows;
    }

    private List<String> header(TableName table, CSVRecord csvRecord) {
        List<String> header = csvRecord.stream().toList();
        int before = problems.size();
        for (String column : header) {
            if (!table.columns().contains(column)) {
                problem(
                        table,
                        1,
                        column,
                        "okänd kolumn; tabellen har " + String.join(", ", table.columns()),
                        "unknown column; the table has " + String.join(", ", table.columns()));
            }
        }
        for (String column : table.columns()) {
            if (!header.contains(column)) {
                problem(table, 1, column, "kolumnen saknas i rubrikraden", "the column is missing from the header");
            }
        }
        return problems.size() > before ? List.of() : header;
    }

    private void add(TableName table, List<String> header, CSVRecord csvRecord, long line, Map<String, Row> rows) {
        if (csvRecord.size() != header.size()) {
            problem(
                    table,
                    line,
                    "",
                    "raden har " + csvRecord.size() + " celler, rubriken " + header.size()
                            + "; sätt citattecken om celler med semikolon",
                    "the row has " + csvRecord.size() + " cells, the header " + header.size()
                            + "; put quotes around cells with a semicolon");
            return;
        }
        List<String> cells = table.columns().stream()
                .map(c -> csvRecord.get(header.indexOf(c)))
                .toList();
        Row row = new Row(table, line, cells, problems, overlay, null);
        Row twin = rows.putIfAbsent(row.key(), row);
        if (twin != null) {
            row.problem(
                    table.key().get(0),
                    "raden finns redan (" + row.key() + "); ta bort den ena",
                    "the row is there already (" + row.key() + "); remove one of them");
        }
    }

    private void problem(TableName table, long line, String column, String sv, String en) {
        problems.add(new CatalogueProblem(table.file(), line, column, new LocalText(sv, en)));
    }

    /** Bundled rows with an overlay's rows laid over them. */
    static Map<String, Row> overlaid(Map<String, Row> bundled, Map<String, Row> overlay) {
        if (overlay.isEmpty()) {
            return bundled;
        }
        Map<String, Row> rows = new LinkedHashMap<>(bundled);
        overlay.forEach((key, row) -> {
            if (row.withdraws()) {
                rows.remove(key);
            } else {
                rows.put(key, row.replacing(bundled.get(key)));
            }
        });
        return rows;
    }
}
