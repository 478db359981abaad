package se.inkopsrisk.service.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What the report presumes, in tables that anybody can read and correct: the dimensions of the steering figures
 * ({@code dimensions.csv}), the goals of Agenda 2030 ({@code goals.csv}), goals that conflict ({@code conflicts.csv}).
 *
 * @param dimensions the three steering figures
 * @param goals which spend touches which goal
 * @param conflicts categories whose criteria pull against each other
 */
record ReportTables(List<Dimension> dimensions, List<Goal> goals, List<Conflict> conflicts) {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /** The bundled tables. */
    static ReportTables bundled() {
        return Holder.BUNDLED;
    }

    private static ReportTables read() {
        return new ReportTables(
                rows("dimensions.csv", ReportTables::dimension),
                rows("goals.csv", ReportTables::goal),
                rows("conflicts.csv", ReportTables::conflict));
    }

    private static <T> List<T> rows(String table, Function<CSVRecord, T> row) {
        try (Reader in = new InputStreamReader(
                        Objects.requireNonNull(ReportTables.class.getResourceAsStream(table), table),
                        StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(in)) {
            return parser.stream().map(row).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The bundled table " + table + " cannot be read", e);
        }
    }

    private static Dimension dimension(CSVRecord row) {
        return new Dimension(
                row.get("dimension"),
                Arrays.stream(row.get("criteria").split("\\|"))
                        .map(Criterion::valueOf)
                        .toList(),
                said(row.get("requirement")),
                text(row, "name"),
                text(row, "definition"),
                Basis.valueOf(row.get("basis")));
    }

    private static Goal goal(CSVRecord row) {
        return new Goal(
                Integer.parseInt(row.get("goal")),
                text(row, "name"),
                Criterion.valueOf(row.get("criterion")),
                said(row.get("category")),
                text(row, "reason"),
                Basis.valueOf(row.get("basis")),
                row.get("source"));
    }

    private static Conflict conflict(CSVRecord row) {
        return new Conflict(
                row.get("category"),
                Criterion.valueOf(row.get("criterion_a")),
                Criterion.valueOf(row.get("criterion_b")),
                text(row, "reason"),
                Basis.valueOf(row.get("basis")));
    }

    private static LocalText text(CSVRecord row, String column) {
        return new LocalText(row.get(column + "_sv"), row.get(column + "_en"));
    }

    private static Optional<String> said(String cell) {
        return cell.isBlank() ? Optional.empty() : Optional.of(cell);
    }

    /**
     * A dimension of sustainability with its steering figure.
     *
     * @param id its key
     * @param criteria the criteria that it joins
     * @param requirement the kind of requirements in the ledger that answers it
     * @param name its name
     * @param definition what is counted
     * @param basis what the definition rests on
     */
    record Dimension(
            String id,
            List<Criterion> criteria,
            Optional<String> requirement,
            LocalText name,
            LocalText definition,
            Basis basis) {}

    /**
     * A goal of Agenda 2030 that high-risk spend touches.
     *
     * @param number the goal's number
     * @param name its name
     * @param criterion the criterion whose high-risk spend counts
     * @param category the category whose spend counts, with all below it; empty for all
     * @param reason why
     * @param basis what the link rests on
     * @param source where the goal was read
     */
    record Goal(
            int number,
            LocalText name,
            Criterion criterion,
            Optional<String> category,
            LocalText reason,
            Basis basis,
            String source) {}

    /** A category in which what is good for one criterion may be bad for another. */
    record Conflict(String category, Criterion first, Criterion second, LocalText reason, Basis basis) {}

    private static final class Holder {
        static final ReportTables BUNDLED = read();

        private Holder() {}
    }
}
