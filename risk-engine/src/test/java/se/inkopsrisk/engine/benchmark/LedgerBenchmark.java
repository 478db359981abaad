package se.inkopsrisk.engine.benchmark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;

/**
 * Screens a ledger, and reads and writes the same file by Commons CSV alone, in turn and in one process, so that a
 * noisy machine is as noisy for both. Run by {@code bench/ledger.sh}.
 */
public final class LedgerBenchmark {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setDelimiter(';')
            .setRecordSeparator('\n')
            .get();

    private LedgerBenchmark() {}

    /**
     * Measures and prints.
     *
     * @param arguments the ledger, a directory for output, and the number of rounds after one to warm up
     */
    public static void main(String[] arguments) throws IOException {
        Path ledger = Path.of(arguments[0]);
        Path directory = Files.createDirectories(Path.of(arguments[1]));
        int rounds = Integer.parseInt(arguments[2]);
        RiskScreener screener = RiskScreener.withBundledRules();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            long start = System.nanoTime();
            long rows = copy(ledger, directory.resolve("copy.csv"));
            double copied = seconds(start);
            start = System.nanoTime();
            new LedgerScreening(
                            screener.withMemo(true),
                            ColumnMapping.BY_NAME,
                            Optional.of(LocalDate.of(2025, 1, 1)),
                            Language.SV)
                    .screen(ledger, directory, ScreeningListener.NONE);
            double screened = seconds(start);
            System.out.printf(
                    Locale.ROOT,
                    "%s: copy %.2f s (%,.0f rows/s), screen %.2f s (%,.0f rows/s), ratio %.2f%n",
                    round == 0 ? "warm-up" : "round " + round,
                    copied,
                    rows / copied,
                    screened,
                    rows / screened,
                    screened / copied);
            if (round > 0) {
                ratios.add(screened / copied);
            }
        }
        Collections.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "ratio screen/copy: median %.2f, min %.2f, max %.2f; heap limit %d MiB%n",
                ratios.get(ratios.size() / 2),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static long copy(Path from, Path to) throws IOException {
        long rows = -1;
        try (CSVParser parser = CSVParser.parse(from, StandardCharsets.UTF_8, FORMAT);
                OutputStream bytes = Files.newOutputStream(to);
                BufferedWriter out =
                        new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
                CSVPrinter printer = FORMAT.print(out)) {
            for (CSVRecord csvRecord : parser) {
                printer.printRecord(csvRecord);
                rows++;
            }
        }
        return rows;
    }
}
