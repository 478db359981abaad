package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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

    private final CatalogueFiles files;
    private final @Nullable String overlay;
    private final MessageDigest digest;
    private final List<CatalogueProblem> problems;
    private final TableName table;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final Set<String> unreadKeys = new LinkedHashSet<>();
    private boolean readable = true;

    TableReader(
            TableName table,
            CatalogueFiles files,
            @Nullable String overlay,
            MessageDigest digest,
            List<CatalogueProblem> problems) {
        this.table = table;
        this.files = files;
        this.overlay = overlay;
        this.digest = digest;
        this.problems = problems;
    }

    /** Reads the table; it has no rows where an overlay lacks the file. */
    TableReader read() {
        bytes().ifPresent(bytes -> {
            digest.update(table.file().getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            TableText decoded = TableText.of(bytes);
            decoded.fault().ifPresent(fault -> problems.add(problem(decoded.line(), "", fault)));
            decoded.text().ifPresentOrElse(this::parse, () -> readable = false);
        });
        return this;
    }

    /** The rows by key in file order. */
    Map<String, Row> rows() {
        return rows;
    }

    /** Keys of rows that are there, though their cells could not be told apart. */
    Set<String> unreadKeys() {
        return unreadKeys;
    }

    /** Whether the table could be read to its end. */
    boolean readable() {
        return readable;
    }

    private Optional<byte[]> bytes() {
        try {
            Optional<InputStream> stream = files.open(table.file());
            if (stream.isEmpty()) {
                if (overlay == null) {
                    unreadable(0, "filen saknas; lägg dit den", "the file is missing; add it");
                }
                return Optional.empty();
            }
            try (InputStream in = stream.get()) {
                return Optional.of(in.readAllBytes());
            }
        } catch (IOException e) {
            unreadable(0, "filen kan inte läsas: " + e.getMessage(), "cannot be read: " + e.getMessage());
            return Optional.empty();
        }
    }

    private void parse(String text) {
        long line = 0;
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Optional<List<String>> header = Optional.empty();
            for (CSVRecord csvRecord : parser) {
                line = parser.getCurrentLineNumber();
                if (header.isEmpty()) {
                    header = Optional.of(header(csvRecord));
                    if (!readable) {
                        return;
                    }
                } else {
                    add(header.get(), csvRecord, line);
                }
            }
            if (header.isEmpty()) {
                unreadable(0, "filen är tom; den behöver en rubrikrad", "the file is empty; it needs a header");
            }
        } catch (IOException | UncheckedIOException e) {
            unreadable(
                    line + 1,
                    "citattecknen är fel satta, så att resten av filen inte kan läsas; sätt \" runt hela cellen och"
                            + " skriv \"\" för ett citattecken inuti den",
                    "the quotes are misplaced, so that the rest of the file cannot be read; put \" around the whole cell"
                            + " and write \"\" for a quote within it");
        }
    }

    private List<String> header(CSVRecord csvRecord) {
        List<String> header = csvRecord.stream().map(TableReader::columnName).toList();
        if (header.size() == 1 && header.get(0).matches(".*[,\t].*")) {
            unreadable(
                    1,
                    "cellerna är inte skilda åt med semikolon; spara med ; som avgränsare (i Excel följer den datorns"
                            + " listavgränsare)",
                    "the cells are not parted by semicolons; save with ; as the separator (in Excel it follows the"
                            + " computer's list separator)");
            return header;
        }
        if (table.columns().stream().noneMatch(header::contains)) {
            unreadable(
                    1,
                    "första raden är ingen rubrikrad; den ska vara " + String.join(";", table.columns())
                            + ", och ta bort det som står ovanför den",
                    "the first line is no header; it must be " + String.join(";", table.columns())
                            + ", and remove what stands above it");
            return header;
        }
        unknownColumns(header);
        for (String column : table.columns()) {
            if (!header.contains(column)) {
                readable = false;
                problem(
                        1,
                        column,
                        "kolumnen saknas i rubrikraden; lägg till den",
                        "the column is missing from the header; add it");
            }
        }
        return header;
    }

    private static String columnName(String written) {
        return CellMarks.without("id", written).toLowerCase(Locale.ROOT);
    }

    /** A column without a name is let pass: spreadsheets add such, and what it may hold is told row by row. */
    private void unknownColumns(List<String> header) {
        String columns = String.join(", ", table.columns());
        for (int i = 0; i < header.size(); i++) {
            String column = header.get(i);
            if (!column.isEmpty() && !table.columns().contains(column)) {
                readable = false;
                problem(
                        1,
                        column,
                        "okänd kolumn; ta bort den, tabellen har " + columns,
                        "unknown column; remove it, the table has " + columns);
            } else if (!column.isEmpty() && header.indexOf(column) < i) {
                readable = false;
                problem(
                        1,
                        column,
                        "kolumnen står två gånger i rubrikraden; ta bort den ena",
                        "the column stands twice in the header; remove one of them");
            }
        }
    }

    private void add(List<String> header, CSVRecord csvRecord, long line) {
        List<String> cells = csvRecord.stream().toList();
        if (cells.stream().allMatch(cell -> CellMarks.without("id", cell).isEmpty())) {
            // Where a row's contents were deleted in a spreadsheet, its separators stay.
            return;
        }
        if (cells.size() < header.size() || !strayCells(header, cells).isEmpty()) {
            unreadKeys.add(cells.get(0));
            miscounted(header, cells, line);
            return;
        }
        List<String> written = table.columns().stream()
                .map(column -> cells.get(header.indexOf(column)))
                .toList();
        Row row = new Row(table, line, cleaned(written, line), problems, overlay, null);
        Row twin = rows.putIfAbsent(row.key(), row);
        if (twin != null) {
            row.problem(
                    table.key().get(0),
                    "raden finns redan på rad " + twin.line() + " (" + row.key() + "); ta bort den ena",
                    "the row is there already on line " + twin.line() + " (" + row.key() + "); remove one of them");
        }
    }

    /** Places of cells that hold something and stand under no column's name. */
    private static List<Integer> strayCells(List<String> header, List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> i >= header.size() || header.get(i).isEmpty())
                .filter(i -> !cells.get(i).isEmpty())
                .boxed()
                .toList();
    }

    private void miscounted(List<String> header, List<String> cells, long line) {
        long named = header.stream().filter(column -> !column.isEmpty()).count();
        List<Integer> stray = strayCells(header, cells);
        if (stray.isEmpty() || cells.size() > header.size()) {
            problem(
                    line,
                    "",
                    "raden har " + cells.size() + " celler, rubriken " + named
                            + "; fyll på med semikolon, eller sätt citattecken om celler med semikolon",
                    "the row has " + cells.size() + " cells, the header " + named
                            + "; add the missing semicolons, or put quotes around cells with a semicolon");
        } else {
            int place = stray.get(0) + 1;
            String cell = cells.get(stray.get(0));
            problem(
                    line,
                    "",
                    "cell nummer " + place + " (”" + cell + "”) står utanför tabellens " + named
                            + " kolumner; flytta den eller ta bort den",
                    "cell number " + place + " (\"" + cell + "\") stands outside of the table's " + named
                            + " columns; move it or remove it");
        }
    }

    /** The cells as they were meant; what a spreadsheet put into them is told, once. */
    private List<String> cleaned(List<String> written, long line) {
        List<String> cells = new ArrayList<>(written.size());
        for (int i = 0; i < written.size(); i++) {
            String column = table.columns().get(i);
            String cell = written.get(i);
            CellMarks.fault(column, cell).ifPresent(fault -> problems.add(problem(line, column, fault)));
            cells.add(CellMarks.without(column, cell));
        }
        return cells;
    }

    private void unreadable(long line, String sv, String en) {
        readable = false;
        problem(line, "", sv, en);
    }

    private void problem(long line, String column, String sv, String en) {
        problems.add(problem(line, column, new LocalText(sv, en)));
    }

    private CatalogueProblem problem(long line, String column, LocalText text) {
        return new CatalogueProblem(table.file(), line, column, text);
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
