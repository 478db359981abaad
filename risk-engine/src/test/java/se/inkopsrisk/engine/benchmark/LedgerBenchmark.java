package se.inkopsrisk.engine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
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

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

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
        System.out.printf(
                Locale.ROOT,
                "%d cores, heap limit %d MiB%n",
                Runtime.getRuntime().availableProcessors(),
                Runtime.getRuntime().maxMemory() >> 20);
        List<Double> byClock = new ArrayList<>();
        List<Double> byProcessor = new ArrayList<>();
        List<Double> seconds = new ArrayList<>();
        for (int round = 0; round <= rounds; round++) {
            Cost copied = cost(() -> copy(ledger, directory.resolve("copy.csv")));
            Cost screened = cost(() -> new LedgerScreening(
                            screener.withMemo(true),
                            ColumnMapping.BY_NAME,
                            Optional.of(LocalDate.of(2025, 1, 1)),
                            Language.SV)
                    .screen(ledger, directory, ScreeningListener.NONE)
                    .assessed()
                    .rows());
            System.out.println(
                    (round == 0 ? "warm-up: " : "round " + round + ": ") + "copy " + copied + ", screen " + screened);
            if (round > 0) {
                byClock.add(screened.seconds / copied.seconds);
                seconds.add(screened.seconds);
                byProcessor.add(screened.processorSeconds / copied.processorSeconds);
            }
        }
        print("ratio screen/copy by the clock", byClock);
        print("ratio screen/copy by processor time", byProcessor);
        Collections.sort(seconds);
        System.out.printf(Locale.ROOT, "screen: median %.2f s%n", seconds.get(seconds.size() / 2));
    }

    private static void print(String measure, List<Double> ratios) {
        Collections.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.2f, min %.2f, max %.2f%n",
                measure,
                ratios.get(ratios.size() / 2),
                ratios.get(0),
                ratios.get(ratios.size() - 1));
    }

    /** What something cost: by the clock, and in processor time of all threads, which busy neighbours disturb less. */
    private record Cost(long rows, double seconds, double processorSeconds) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.2f s (%,.0f rows/s; processor %.2f s)", seconds, rows / seconds, processorSeconds);
        }
    }

    private static Cost cost(Work work) throws IOException {
        long start = System.nanoTime();
        long processorStart = PROCESS.getProcessCpuTime();
        long rows = work.run();
        return new Cost(rows, (System.nanoTime() - start) / 1e9, (PROCESS.getProcessCpuTime() - processorStart) / 1e9);
    }

    /** Does something to all rows, and tells how many they are. */
    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
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
