package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;
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
 * @param beside whether reading and writing go on beside the screening, in threads of their own; the files are the
 *     same either way
 */
public record LedgerScreening(
        RiskScreener screener,
        ColumnMapping mapping,
        Optional<LocalDate> defaultDate,
        Language language,
        boolean beside) {
    public static final String GRADED = "graded.csv";
    public static final String REJECTS = "rejects.csv";
    public static final String SUMMARY = "summary.json";

    private static final int CHUNK = 1_000;

    /** A screening that reads and writes beside itself where the machine has a second core. */
    public LedgerScreening(
            RiskScreener screener, ColumnMapping mapping, Optional<LocalDate> defaultDate, Language language) {
        this(screener, mapping, defaultDate, language, Runtime.getRuntime().availableProcessors() > 1);
    }

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
            try (OutputStream graded = Files.newOutputStream(partial(directory, GRADED));
                    OutputStream rejects = Files.newOutputStream(partial(directory, REJECTS))) {
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

    private static Path partial(Path directory, String name) {
        return directory.resolve(name + ".part");
    }

    /** Where there are cores for it, one thread reads ahead and one writes behind. */
    private void screen(
            Ledger rows,
            CountingStream bytes,
            OutputStream graded,
            OutputStream rejects,
            SpendSummary summary,
            ScreeningListener listener)
            throws IOException {
        GradedRows gradedRows = new GradedRows(rows.dialect().separator(), rows.header());
        RejectedRows rejectedRows = new RejectedRows(rows.dialect().separator(), language);
        try (Beside reading = beside("ledger-reader");
                Beside writing = beside("ledger-writer")) {
            long done = 0;
            CompletableFuture<Long> written = CompletableFuture.completedFuture(0L);
            CompletableFuture<List<LedgerRow>> next = reading.start(() -> rows.next(CHUNK));
            List<LedgerRow> chunk = Beside.await(next);
            do {
                next = reading.start(() -> rows.next(CHUNK));
                Screened screened = screen(chunk, summary);
                Beside.await(written);
                written = writing.start(() -> {
                    screened.format(gradedRows, rejectedRows);
                    return write(gradedRows.take(), graded) + write(rejectedRows.take(), rejects);
                });
                done += chunk.size();
                listener.progressed(done, bytes.count());
                chunk = Beside.await(next);
            } while (!chunk.isEmpty());
            Beside.await(written);
        }
    }

    private Beside beside(String thread) {
        return beside ? Beside.inThread(thread) : Beside.inTurn();
    }

    private static long write(String text, OutputStream out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }

    private Screened screen(List<LedgerRow> chunk, SpendSummary summary) {
        List<LedgerRow.Read> read = new ArrayList<>(chunk.size());
        List<LedgerRow.Rejected> rejected = new ArrayList<>();
        for (LedgerRow row : chunk) {
            if (row instanceof LedgerRow.Read purchase) {
                read.add(purchase);
            } else if (row instanceof LedgerRow.Rejected refused) {
                rejected.add(refused);
                summary.add(refused);
            }
        }
        List<Assessment> assessments =
                screener.screen(read.stream().map(LedgerRow.Read::purchase).toList());
        assessments.forEach(summary::add);
        return new Screened(read, assessments, rejected);
    }

    /** A chunk on its way from screening to writing. */
    private record Screened(
            List<LedgerRow.Read> read, List<Assessment> assessments, List<LedgerRow.Rejected> rejected) {

        void format(GradedRows graded, RejectedRows rejects) throws IOException {
            for (int i = 0; i < assessments.size(); i++) {
                graded.add(read.get(i).record(), assessments.get(i));
            }
            for (LedgerRow.Rejected row : rejected) {
                rejects.add(row);
            }
        }
    }
}
