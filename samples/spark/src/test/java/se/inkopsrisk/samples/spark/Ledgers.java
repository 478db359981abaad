package se.inkopsrisk.samples.spark;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.SparkSession;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.batch.SummaryJson;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;

/** The sample ledger, shared out among made-up buyers who publish in their own ways; and one machine that screens it. */
final class Ledgers {
    static final LocalDate DATE = LocalDate.of(2025, 12, 31);
    static final Settings SETTINGS = new Settings(new HashMap<>(), "", DATE, Language.SV, false);
    static final RiskScreener SCREENER = RiskScreener.withBundledRules();

    static final int SAMPLE_COLUMNS = 10;

    private static final CSVFormat SAMPLE =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private Ledgers() {}

    static SparkSession spark(String master) {
        return SparkSession.builder()
                .master(master)
                .appName("test")
                .config("spark.ui.enabled", false)
                .config("spark.sql.shuffle.partitions", 2)
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .getOrCreate();
    }

    /** Three buyers' ledgers: of different encodings, separators and line ends, with odd rows among them. */
    static List<Path> ofThreeBuyers(Path directory) throws IOException {
        List<List<String>> rows = sample();
        return List.of(
                write(directory.resolve("norrskog.csv"), rows.subList(0, 2_500), "Region Norrskog", ';', "\n"),
                write(directory.resolve("granaker.csv"), rows.subList(3_500, 5_500), "Granåkers kommun", ',', "\r\n"),
                write(directory.resolve("utan.csv"), rows.subList(6_000, 6_500), "", '\t', "\r"));
    }

    /** All that they hold in one ledger. */
    static Path ofAll(Path directory, List<Path> ledgers) throws IOException {
        Path all = directory.resolve("all.csv");
        try (CSVPrinter out = SAMPLE.print(Files.newBufferedWriter(all))) {
            for (Path ledger : ledgers) {
                try (CSVParser rows = CSVParser.parse(ledger, encoding(ledger), format(ledger))) {
                    for (CSVRecord row : rows) {
                        if (row.getRecordNumber() > 1 || ledger.equals(ledgers.get(0))) {
                            out.printRecord(row.toList());
                        }
                    }
                }
            }
        }
        return all;
    }

    /** The sample's records, its header first, broken ones too. */
    static List<List<String>> sample() throws IOException {
        Path sample = Path.of(System.getProperty("inkopsrisk.root"), "samples", "spend-2025.csv");
        try (CSVParser parser = CSVParser.parse(sample, StandardCharsets.UTF_8, SAMPLE)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }

    /** Rows, their header first, in the sample's own form. */
    static Path write(Path file, List<List<String>> rows) throws IOException {
        try (CSVPrinter out = SAMPLE.print(Files.newBufferedWriter(file))) {
            for (List<String> row : rows) {
                out.printRecord(row);
            }
        }
        return file;
    }

    private static Path write(Path file, List<List<String>> rows, String buyer, char separator, String lineEnd)
            throws IOException {
        List<String> names = sample().get(0);
        List<String> header = new ArrayList<>(names);
        header.add("köpare");
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator(lineEnd)
                .get();
        try (CSVPrinter out = format.print(Files.newBufferedWriter(file, encoding(file)))) {
            out.printRecord(header);
            for (List<String> row : rows) {
                if (!row.equals(names)) {
                    List<String> cells = new ArrayList<>(row);
                    cells.add(buyer);
                    out.printRecord(cells);
                }
            }
        }
        return file;
    }

    private static Charset encoding(Path file) {
        return file.getFileName().toString().startsWith("granaker")
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
    }

    private static CSVFormat format(Path file) {
        return switch (file.getFileName().toString()) {
            case "granaker.csv" -> CSVFormat.RFC4180.builder().setDelimiter(',').get();
            case "utan.csv" -> CSVFormat.RFC4180.builder().setDelimiter('\t').get();
            default -> SAMPLE;
        };
    }

    /** What one machine makes of a ledger. */
    static OneMachine onOneMachine(Path ledger, Path out) throws IOException {
        SpendSummary summary = new LedgerScreening(SCREENER, ColumnMapping.BY_NAME, Optional.of(DATE), Language.SV)
                .withExcelSafe(false)
                .screen(ledger, out, ScreeningListener.NONE);
        CSVFormat format =
                format(ledger).builder().setHeader().setSkipHeaderRecord(true).get();
        return new OneMachine(
                summary,
                records(out.resolve(LedgerScreening.GRADED), format),
                records(out.resolve(LedgerScreening.REJECTS), format));
    }

    private static List<CSVRecord> records(Path file, CSVFormat format) throws IOException {
        try (CSVParser parser =
                CSVParser.parse(new ByteArrayInputStream(Files.readAllBytes(file)), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A ledger's results. */
    record OneMachine(SpendSummary summary, List<CSVRecord> graded, List<CSVRecord> rejects) {}

    static String json(SpendSummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        SummaryJson.write(summary, bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
