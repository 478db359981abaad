package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.classify.text.TextEvaluationReport.Confusion;
import se.inkopsrisk.engine.classify.text.TextEvaluationReport.Result;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.profile.Nature;

/**
 * Measures text classification on procurements whose CPV code the buyer chose: a CSV file with {@code ;} and the columns
 * of Upphandlingsmyndigheten's open statistics. The buyer's code counts as the truth, its mistakes included.
 */
public final class TextEvaluation {
    private static final String CPV = "Huvudsaklig CPV-kod";
    private static final String TITLE = "Upphandlingens titel";
    private static final String NATURE = "Upphandlingsslag";
    private static final Map<String, Nature> NATURES =
            Map.of("Varor", Nature.GOODS, "Tjänster", Nature.SERVICES, "Byggentreprenader", Nature.WORKS);
    private static final String SECTOR = "Delsektor för köpare";
    private static final Pattern CODE = Pattern.compile("^\\s*(\\d{8})");
    /** Parts the rows into the half that was developed on and the half that was not. Changing it spoils both. */
    private static final long SEED = 20_210_101;

    private final TextClassifier classifier;
    private final Catalogue catalogue;

    /** An evaluation of the classifier that {@code catalogue} gives. */
    public TextEvaluation(Catalogue catalogue) {
        this.classifier = TextClassifier.of(catalogue);
        this.catalogue = catalogue;
    }

    private record Row(CpvCode cpv, String title, Optional<Nature> nature, String sector, boolean developedOn) {}

    /**
     * Classifies every row's title and compares with its code; and once more with the nature that the row states.
     *
     * @param file the procurements; rows without a code of eight digits are left out
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it lacks a column
     */
    public TextEvaluationReport evaluate(Path file) throws IOException {
        List<Row> rows = read(file);
        long start = System.nanoTime();
        List<Outcome> outcomes =
                rows.stream().map(row -> outcome(row, Optional.empty())).toList();
        double seconds = Math.max(1, System.nanoTime() - start) / 1e9;
        List<Outcome> byNature =
                rows.stream().map(row -> outcome(row, row.nature())).toList();
        List<Result> bySector = outcomes.stream()
                .map(Outcome::sector)
                .distinct()
                .sorted()
                .map(sector -> result(sector, outcomes, o -> o.sector().equals(sector)))
                .toList();
        return new TextEvaluationReport(
                result("all", outcomes, o -> true),
                result("developed on", outcomes, Outcome::developedOn),
                result("not developed on", outcomes, o -> !o.developedOn()),
                List.of(
                        result("nature: all", byNature, o -> true),
                        result("nature: developed on", byNature, Outcome::developedOn),
                        result("nature: not developed on", byNature, o -> !o.developedOn())),
                bySector,
                Confusion.worst(outcomes),
                Confidence.THRESHOLD,
                Confidence.THRESHOLD_BY_NATURE,
                rows.size() / seconds);
    }

    private static Result result(String name, List<Outcome> outcomes, Predicate<Outcome> wanted) {
        return Result.of(name, outcomes.stream().filter(wanted).toList());
    }

    private static List<Row> read(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Random halves = new Random(SEED);
        List<Row> rows = new ArrayList<>();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (CSVRecord record : format.parse(reader)) {
                boolean developedOn = halves.nextInt(2) == 0;
                Matcher code = CODE.matcher(record.get(CPV));
                if (code.find()) {
                    CpvCode cpv = new CpvCode(code.group(1));
                    rows.add(new Row(cpv, record.get(TITLE), nature(record), record.get(SECTOR), developedOn));
                }
            }
        }
        return rows;
    }

    private static Optional<Nature> nature(CSVRecord record) {
        return record.isMapped(NATURE) ? Optional.ofNullable(NATURES.get(record.get(NATURE))) : Optional.empty();
    }

    private Outcome outcome(Row row, Optional<Nature> nature) {
        Ranking ranking = classifier.rank(row.title(), nature);
        Optional<String> truth = catalogue.categoryOf(row.cpv()).map(Category::id);
        List<String> categories = keys(ranking.categories());
        return new Outcome(
                row.sector(),
                row.developedOn(),
                row.cpv().division(),
                keys(ranking.divisions()),
                keys(ranking.groups()).indexOf(row.cpv().group()),
                truth.map(categories::indexOf).orElse(-1),
                !categories.isEmpty()
                        && truth.filter(t -> onOnePath(t, categories.get(0))).isPresent(),
                Confidence.decides(ranking));
    }

    private boolean onOnePath(String one, String other) {
        return catalogue.path(one).stream().anyMatch(c -> c.id().equals(other))
                || catalogue.path(other).stream().anyMatch(c -> c.id().equals(one));
    }

    private static List<String> keys(List<Votes.Vote> votes) {
        return votes.stream().map(Votes.Vote::key).toList();
    }

    /**
     * What came of one row.
     *
     * @param sector the buyer's sector
     * @param developedOn whether the row is of the half that was looked at during development
     * @param division the buyer's division
     * @param divisions those given, the best first
     * @param groupRank where the buyer's group stands, from 0; negative where it was not given
     * @param categoryRank the same for the category
     * @param onPath whether the first category is the buyer's, or above or below it
     * @param decided whether the classifier did not abstain
     */
    record Outcome(
            String sector,
            boolean developedOn,
            String division,
            List<String> divisions,
            int groupRank,
            int categoryRank,
            boolean onPath,
            boolean decided) {
        int divisionRank() {
            return divisions.indexOf(division);
        }
    }
}
