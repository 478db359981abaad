package se.inkopsrisk.engine.batch;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.commons.csv.CSVRecord;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRecord;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.verdict.Language;

/**
 * Screens a whole ledger: writes {@code graded.csv}, {@code rejects.csv} and {@code summary.json}. Rows come out in
 * the order in which they went in, and each that goes in comes out in one of the two. The files take their names when
 * all is written, so that a half-written one is never taken for a whole.
 *
 * @param screener screens the purchases
 * @param mapping which column tells which fact
 * @param defaultDate the day for rows that state none; empty means today
 * @param language in which rejections are explained
 */
public record LedgerScreening(
        RiskScreener screener, ColumnMapping mapping, Optional<LocalDate> defaultDate, Language language) {
    public static final String GRADED = "graded.csv";
    public static final String REJECTS = "rejects.csv";
    public static final String SUMMARY = "summary.json";

    private static final int CHUNK = 400;
    private static final int BUFFER = 1 << 16;

    /**
     * Screens a ledger.
     *
     * @param ledger the file to read
     * @param directory takes the three files; made where it is missing
     * @param listener is told how it goes
     * @return the figures, which {@code summary.json} holds too
     * @throws IntakeException if the ledger as a whole cannot be read
     * @throws IOException if reading or writing fails
     */
    public SpendSummary screen(Path ledger, Path directory, ScreeningListener listener) throws IOException {
        try (CountingStream bytes = new CountingStream(Files.newInputStream(ledger));
                Ledger rows = Ledger.open(
                        bytes,
                        ledger.toString(),
                        mapping,
                        defaultDate,
                        screener.ruleBook().catalogue())) {
            listener.opened(rows.dialect());
            Files.createDirectories(directory);
            SpendSummary summary = new SpendSummary(screener.rulesVersion());
            try (GradedRows graded = new GradedRows(
                            writer(directory, GRADED), rows.dialect().separator(), rows.header());
                    RejectedRows rejects = new RejectedRows(
                            writer(directory, REJECTS), rows.dialect().separator(), language)) {
                screen(rows, bytes, graded, rejects, summary, listener);
            }
            try (OutputStream out = Files.newOutputStream(partial(directory, SUMMARY))) {
                SummaryJson.write(summary, out);
            }
            for (String name : List.of(GRADED, REJECTS, SUMMARY)) {
                Files.move(partial(directory, name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            return summary;
        }
    }

    private static BufferedWriter writer(Path directory, String name) throws IOException {
        return new BufferedWriter(
                new OutputStreamWriter(Files.newOutputStream(partial(directory, name)), StandardCharsets.UTF_8),
                BUFFER);
    }

    private static Path partial(Path directory, String name) {
        return directory.resolve(name + ".part");
    }

    /** One thread reads ahead while this one screens and writes: parsing is half of all the work. */
    private void screen(
            Ledger rows,
            CountingStream bytes,
            GradedRows graded,
            RejectedRows rejects,
            SpendSummary summary,
            ScreeningListener listener)
            throws IOException {
        ExecutorService readAhead = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "ledger-reader");
            thread.setDaemon(true);
            return thread;
        });
        try {
            long done = 0;
            CompletableFuture<List<LedgerRecord>> next = reading(rows, readAhead);
            for (List<LedgerRecord> chunk = result(next); !chunk.isEmpty(); chunk = result(next)) {
                next = reading(rows, readAhead);
                write(chunk, rows, graded, rejects, summary);
                done += chunk.size();
                listener.progressed(done, bytes.count());
            }
        } finally {
            readAhead.shutdownNow();
        }
    }

    private static CompletableFuture<List<LedgerRecord>> reading(Ledger rows, ExecutorService readAhead) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return rows.next(CHUNK);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                readAhead);
    }

    private static List<LedgerRecord> result(CompletableFuture<List<LedgerRecord>> chunk) throws IOException {
        try {
            return chunk.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }

    private void write(
            List<LedgerRecord> chunk, Ledger rows, GradedRows graded, RejectedRows rejects, SpendSummary summary)
            throws IOException {
        List<Purchase> purchases = new ArrayList<>(chunk.size());
        List<CSVRecord> cells = new ArrayList<>(chunk.size());
        for (LedgerRecord ledgerRecord : chunk) {
            LedgerRow row = rows.row(ledgerRecord);
            if (row instanceof LedgerRow.Read read) {
                purchases.add(read.purchase());
                cells.add(ledgerRecord.cells().orElseThrow());
            } else if (row instanceof LedgerRow.Rejected rejected) {
                rejects.write(rejected);
                summary.add(rejected);
            }
        }
        List<Assessment> assessments = screener.screen(purchases);
        for (int i = 0; i < assessments.size(); i++) {
            graded.write(cells.get(i), assessments.get(i));
            summary.add(assessments.get(i));
        }
    }
}
