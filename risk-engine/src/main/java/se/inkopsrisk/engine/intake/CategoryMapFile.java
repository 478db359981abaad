package se.inkopsrisk.engine.intake;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.classify.CategoryMap;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.classify.learn.MapLearning;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Reads a buyer's own map: CSV in UTF-8, {@code ;}, with the columns {@code evidence;key;category;confirmed;note}.
 * {@code evidence} is {@code ACCOUNT}, {@code SUPPLIER} or {@code COST_CENTRE}. A row that nobody has confirmed with
 * {@code ja} or {@code yes} is counted, and not used.
 */
public final class CategoryMapFile {
    /** The file's columns. */
    public static final List<String> COLUMNS = List.of("evidence", "key", "category", "confirmed", "note");

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private CategoryMapFile() {}

    /**
     * Reads a map.
     *
     * @param file the CSV file
     * @param catalogue tells which categories exist
     * @throws IntakeException with every problem, each by line and column
     * @throws IOException if it cannot be read
     */
    public static CategoryMap read(Path file, Catalogue catalogue) throws IOException {
        Reading reading = new Reading(file.toString(), catalogue);
        try (Reader text = Files.newBufferedReader(file);
                CSVParser parser = CSVParser.parse(text, FORMAT)) {
            reading.header(parser.getHeaderNames());
            for (CSVRecord row : parser) {
                reading.row(row, parser.getCurrentLineNumber());
            }
        } catch (MalformedInputException e) {
            reading.problem(
                    0, "", "filen är inte UTF-8; spara den som CSV UTF-8", "is not UTF-8; save it as CSV UTF-8");
        }
        return reading.map();
    }

    /** Writes proposals in the file's own form, unconfirmed. */
    public static void write(List<MapLearning.Proposal> proposals, Appendable out) throws IOException {
        CSVPrinter printer = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setRecordSeparator('\n')
                .get()
                .print(out);
        printer.printRecord(COLUMNS);
        for (MapLearning.Proposal proposal : proposals) {
            printer.printRecord(
                    proposal.evidence(),
                    proposal.key(),
                    proposal.category(),
                    "",
                    "%d rader, %.0f %%".formatted(proposal.rows(), proposal.share() * 100));
        }
        printer.flush();
    }

    /** A map while it is read. */
    private static final class Reading {
        private final String file;
        private final Catalogue catalogue;
        private final CategoryMap.Builder map = CategoryMap.builder();
        private final List<IntakeException.Problem> problems = new ArrayList<>();

        Reading(String file, Catalogue catalogue) {
            this.file = file;
            this.catalogue = catalogue;
        }

        void header(List<String> columns) {
            for (String column : COLUMNS) {
                if (!columns.contains(column)) {
                    problem(1, column, "kolumnen saknas i rubrikraden", "the column is missing from the header");
                }
            }
        }

        void row(CSVRecord row, long line) {
            if (!problems.isEmpty() && problems.get(0).line() == 1) {
                return; // Without its columns no row can be read.
            }
            if (!row.isConsistent()) {
                problem(line, "", "raden har fel antal fält", "the row has the wrong number of fields");
                return;
            }
            Optional<ClassifiedBy> evidence = evidence(row.get("evidence"));
            if (evidence.isEmpty()) {
                problem(
                        line,
                        "evidence",
                        "skriv ACCOUNT, SUPPLIER eller COST_CENTRE",
                        "write ACCOUNT, SUPPLIER or COST_CENTRE");
            } else if (row.get("key").isEmpty()) {
                problem(line, "key", "cellen är tom; fyll i den", "the cell is empty; fill it in");
            } else if (!confirmed(row.get("confirmed"))) {
                map.addUnconfirmed();
            } else if (catalogue.category(row.get("category")).isEmpty()) {
                problem(
                        line,
                        "category",
                        "kategorin ”" + row.get("category") + "” finns inte i katalogen",
                        "the category \"" + row.get("category") + "\" is not in the catalogue");
            } else {
                if (!map.add(evidence.get(), row.get("key"), row.get("category"))) {
                    problem(
                            line,
                            "key",
                            "nyckeln finns redan; ta bort den ena raden",
                            "the key is there already; remove one of the rows");
                }
            }
        }

        private static Optional<ClassifiedBy> evidence(String written) {
            return List.of(ClassifiedBy.ACCOUNT, ClassifiedBy.SUPPLIER, ClassifiedBy.COST_CENTRE).stream()
                    .filter(by -> by.name().equalsIgnoreCase(written))
                    .findFirst();
        }

        private static boolean confirmed(String written) {
            return List.of("ja", "yes").contains(written.toLowerCase(Locale.ROOT));
        }

        void problem(long line, String column, String sv, String en) {
            problems.add(new IntakeException.Problem(file, line, column, new LocalText(sv, en)));
        }

        CategoryMap map() {
            if (!problems.isEmpty()) {
                throw new IntakeException(problems);
            }
            return map.build();
        }
    }
}
