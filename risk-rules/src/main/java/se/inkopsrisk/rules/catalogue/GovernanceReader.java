package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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
 * Reads an index of governance that a region has imported, in its publisher's own CSV form: commas, a header row, a
 * column with the country's three-letter code and one with the score. Of several years the latest counts.
 */
final class GovernanceReader {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final List<String> NO_SCORE = List.of("", "NA", "#N/A", "..");
    private static final Map<String, String> TWO_LETTERS = twoLetters();

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
            String text = new String(bytes, StandardCharsets.UTF_8);
            return scores(index, text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            problem(index, 0, "", "kan inte läsas: " + e.getMessage(), "cannot be read: " + e.getMessage());
            return Map.of();
        }
    }

    private Map<String, GovernanceScore> scores(GovernanceIndex index, String text) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
            Optional<String> country = column(parser, Set.of("iso3", "iso3c", "country code"), "");
            Optional<String> score = index == GovernanceIndex.WGI
                    ? column(parser, Set.of("cc.est"), "")
                    : column(parser, Set.of("score"), "cpi score");
            if (country.isEmpty() || score.isEmpty()) {
                problem(
                        index,
                        1,
                        country.isEmpty() ? "iso3" : "score",
                        "kolumnen saknas; använd utgivarens egen CSV-fil",
                        "the column is missing; use the publisher's own CSV file");
                return Map.of();
            }
            Optional<String> year = column(parser, Set.of("year"), "");
            Map<String, GovernanceScore> scores = new TreeMap<>();
            for (CSVRecord row : parser) {
                String iso = TWO_LETTERS.get(row.get(country.get()).toUpperCase(Locale.ROOT));
                String value = row.get(score.get());
                // Publishers also list regions of the world and countries that are no more.
                if (iso != null && !NO_SCORE.contains(value)) {
                    String edition = year.map(row::get).orElse(score.get());
                    number(index, parser.getCurrentLineNumber(), score.get(), value)
                            .ifPresent(number -> scores.merge(
                                    iso, new GovernanceScore(index, iso, edition, number), GovernanceReader::later));
                }
            }
            return scores;
        }
    }

    private static Optional<String> column(CSVParser parser, Set<String> names, String beginning) {
        return parser.getHeaderNames().stream()
                .filter(name -> names.contains(name.toLowerCase(Locale.ROOT))
                        || (!beginning.isEmpty()
                                && name.toLowerCase(Locale.ROOT).startsWith(beginning)))
                .findFirst();
    }

    private Optional<BigDecimal> number(GovernanceIndex index, long line, String column, String value) {
        try {
            return Optional.of(new BigDecimal(value));
        } catch (NumberFormatException e) {
            problem(index, line, column, "”" + value + "” är inget tal", "\"" + value + "\" is no number");
            return Optional.empty();
        }
    }

    private static GovernanceScore later(GovernanceScore one, GovernanceScore other) {
        return other.edition().compareTo(one.edition()) > 0 ? other : one;
    }

    private static Map<String, String> twoLetters() {
        Map<String, String> byThree = new HashMap<>();
        for (String two : Locale.getISOCountries()) {
            byThree.put(new Locale.Builder().setRegion(two).build().getISO3Country(), two);
        }
        return byThree;
    }

    private void problem(GovernanceIndex index, long line, String column, String sv, String en) {
        problems.add(new CatalogueProblem(index.file(), line, column, new LocalText(sv, en)));
    }
}
