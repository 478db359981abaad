package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Reads an index of governance that a region has imported, in its publisher's own CSV form, or as a spreadsheet saves that
 * anew: commas, semicolons or tabs, titles above the header or not. Of several years the latest counts.
 */
final class GovernanceReader {
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final Set<String> NO_SCORE = Set.of("", "NA", "N/A", "#N/A", "..", "-");
    private static final Map<String, String> TWO_LETTERS = twoLetters();
    /** A file with the wrong column has a fault in every row: a few tell it. */
    private static final int TOLD = 5;

    private final MessageDigest digest;
    private final List<CatalogueProblem> problems;

    GovernanceReader(MessageDigest digest, List<CatalogueProblem> problems) {
        this.digest = digest;
        this.problems = problems;
    }

    /** The countries' scores by ISO 3166-1 alpha-2 code; none where the files hold no such index. */
    Map<String, GovernanceScore> read(CatalogueFiles files, GovernanceIndex index) {
        try (InputStream in = files.open(index.file()).orElse(null)) {
            if (in == null) {
                return Map.of();
            }
            byte[] bytes = in.readAllBytes();
            digest.update(index.file().getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            TableText decoded = TableText.of(bytes);
            if (decoded.text().isEmpty()) {
                decoded.fault().ifPresent(fault -> problem(index, 1, "", fault));
                return Map.of();
            }
            return scores(index, decoded.text().get());
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problem(
                    index,
                    0,
                    "",
                    new LocalText("kan inte läsas: " + e.getMessage(), "cannot be read: " + e.getMessage()));
            return Map.of();
        }
    }

    private Map<String, GovernanceScore> scores(GovernanceIndex index, String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format(text))) {
            GovernanceColumns columns = null;
            Map<String, GovernanceScore> scores = new TreeMap<>();
            for (CSVRecord csvRecord : parser) {
                List<String> cells = csvRecord.stream().toList();
                if (columns != null && cells.size() > columns.country()) {
                    add(index, columns, cells, parser.getCurrentLineNumber(), scores);
                } else if (columns == null && GovernanceColumns.isHeader(cells)) {
                    columns = GovernanceColumns.of(index, cells);
                    if (columns.scores().isEmpty()) {
                        columnMissing(index, parser.getCurrentLineNumber(), "score");
                        return Map.of();
                    }
                }
            }
            if (columns == null) {
                columnMissing(index, 1, "iso3");
            } else if (scores.isEmpty()
                    && problems.stream().noneMatch(p -> p.file().equals(index.file()))) {
                problem(
                        index,
                        0,
                        "",
                        new LocalText(
                                "filen ger inget värde för något land; ta med korruptionen (WGI: CC.EST) och landskoderna",
                                "the file gives no country a score; include corruption (WGI: CC.EST) and the country codes"));
            }
            return scores;
        }
    }

    /** Titles may stand above the header, so the separator is the one that parts the header's cells. */
    private static CSVFormat format(String text) {
        return SEPARATORS.stream()
                .map(separator -> CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setTrim(true)
                        .setIgnoreEmptyLines(true)
                        .get())
                .max(Comparator.comparingInt(format -> cellsOfHeader(text, format)))
                .orElseThrow();
    }

    private static int cellsOfHeader(String text, CSVFormat format) {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream()
                    .filter(csvRecord ->
                            GovernanceColumns.isHeader(csvRecord.stream().toList()))
                    .findFirst()
                    .map(CSVRecord::size)
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            // By this separator the text is no table.
            return 0;
        }
    }

    private void add(
            GovernanceIndex index,
            GovernanceColumns columns,
            List<String> cells,
            long line,
            Map<String, GovernanceScore> scores) {
        // Publishers also list regions of the world and countries that are no more.
        String iso = TWO_LETTERS.get(cells.get(columns.country()).toUpperCase(Locale.ROOT));
        if (iso == null || !columns.speaksOfCorruption(cells)) {
            return;
        }
        for (GovernanceColumns.Score column : columns.scores()) {
            String value = column.place() < cells.size() ? cells.get(column.place()) : "";
            if (!NO_SCORE.contains(value.toUpperCase(Locale.ROOT))) {
                number(index, line, column.edition(), value)
                        .ifPresent(number -> scores.merge(
                                iso,
                                new GovernanceScore(index, iso, columns.edition(column, cells), number),
                                GovernanceReader::later));
            }
        }
    }

    private Optional<BigDecimal> number(GovernanceIndex index, long line, String column, String value) {
        Optional<BigDecimal> number = CellAdvice.decimal(value).map(BigDecimal::new);
        Optional<BigDecimal> within = number.filter(score -> index.holds(score));
        if (within.isEmpty()
                && problems.stream().filter(p -> p.file().equals(index.file())).count() < TOLD) {
            problem(
                    index,
                    line,
                    column,
                    number.isEmpty()
                            ? new LocalText("”" + value + "” är inget tal", "\"" + value + "\" is no number")
                            : new LocalText(
                                    "”" + value + "” ligger utanför indexets skala; är det rätt kolumn?",
                                    "\"" + value + "\" lies outside of the index's scale; is it the right column?"));
        }
        return within;
    }

    private static GovernanceScore later(GovernanceScore one, GovernanceScore other) {
        return other.edition().compareTo(one.edition()) > 0 ? other : one;
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> byThree = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            byThree.put(new Locale.Builder().setRegion(two).build().getISO3Country(), two);
        }
        // Codes of the World Bank's own: Kosovo has none in ISO 3166, Romania and DR Congo had others in older
        // editions.
        byThree.put("XKX", "XK");
        byThree.put("ROM", "RO");
        byThree.put("ZAR", "CD");
        return byThree;
    }

    private void columnMissing(GovernanceIndex index, long line, String column) {
        problem(
                index,
                line,
                column,
                new LocalText(
                        "kolumnen saknas; använd utgivarens egen CSV-fil",
                        "the column is missing; use the publisher's own CSV file"));
    }

    private void problem(GovernanceIndex index, long line, String column, LocalText message) {
        problems.add(new CatalogueProblem(index.file(), line, column, message));
    }
}
