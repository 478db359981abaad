package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.rules.verdict.Language;

/**
 * Screens a whole ledger: writes {@code graded.csv}, {@code rejects.csv} and {@code summary.json}. Rows come out in
 * the order in which they went in, and each that goes in comes out in one of the two. The files take their names when
 * all is written, so that a half-written one is never taken for a whole. A screening that is cut off, however hard,
 * goes on from its last checkpoint when the same one is started again, and its results are the same bytes.
 *
 * @param screener screens the purchases
 * @param mapping which column tells which fact
 * @param defaultDate the day for rows that state none; empty means today, which is settled when this is made, so that a
 *     screening that runs past midnight judges all its rows by one day
 * @param language in which rejections are explained
 * @param excelSafe whether texts that a spreadsheet would take for formulas get an apostrophe in front
 * @param beside whether reading and writing go on beside the screening, in threads of their own; the files are the
 *     same either way
 */
public record LedgerScreening(
        RiskScreener screener,
        ColumnMapping mapping,
        Optional<LocalDate> defaultDate,
        Language language,
        boolean excelSafe,
        boolean beside) {
    public static final String GRADED = "graded.csv";
    public static final String REJECTS = "rejects.csv";
    public static final String SUMMARY = "summary.json";

    private static final String CHECKPOINT = "screening.checkpoint";

    public LedgerScreening {
        defaultDate = Optional.of(defaultDate.orElseGet(screener::today));
    }

    /** A screening safe for spreadsheets that reads and writes beside itself where the machine has a second core. */
    public LedgerScreening(
            RiskScreener screener, ColumnMapping mapping, Optional<LocalDate> defaultDate, Language language) {
        this(
                screener,
                mapping,
                defaultDate,
                language,
                true,
                Runtime.getRuntime().availableProcessors() > 1);
    }

    /** The same screening, with the guard against formulas or without. */
    public LedgerScreening withExcelSafe(boolean safe) {
        return new LedgerScreening(screener, mapping, defaultDate, language, safe, beside);
    }

    /**
     * Screens a ledger.
     *
     * @param ledger the file to read
     * @param directory takes the three files; made where it is missing
     * @param listener is told how it goes
     * @return the figures, which {@code summary.json} holds too
     * @throws IntakeException if the ledger as a whole cannot be read, or changes meanwhile
     * @throws OutputException if the results cannot be written
     * @throws IOException if reading fails
     * @throws java.util.concurrent.CancellationException if the listener said so
     */
    public SpendSummary screen(Path ledger, Path directory, ScreeningListener listener) throws IOException {
        LedgerStamp stamp = LedgerStamp.of(ledger);
        Path checkpoint = directory.resolve(CHECKPOINT);
        try (Ledger rows =
                Ledger.open(ledger, mapping, defaultDate, screener.ruleBook().catalogue())) {
            listener.opened(rows.shape());
            PartFile.makeDirectory(directory);
            SpendSummary summary = screen(ledger, stamp, rows, directory, listener);
            stamp.requireStill(ledger);
            try (OutputStream out = Files.newOutputStream(partial(directory, SUMMARY))) {
                SummaryJson.write(summary, rows.shape(), out);
            } catch (IOException e) {
                throw PartFile.unwritable(partial(directory, SUMMARY), e);
            }
            for (String name : List.of(GRADED, REJECTS, SUMMARY)) {
                Files.move(partial(directory, name), directory.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            Checkpoint.forget(checkpoint);
            return summary;
        }
    }

    private SpendSummary screen(Path ledger, LedgerStamp stamp, Ledger rows, Path directory, ScreeningListener listener)
            throws IOException {
        Path checkpoint = directory.resolve(CHECKPOINT);
        String told = told(ledger, stamp);
        Optional<Checkpoint> last = Checkpoint.read(checkpoint, told).filter(c -> isThere(c, directory));
        try (PartFile graded = PartFile.open(
                        partial(directory, GRADED), last.map(Checkpoint::graded).orElse(0L));
                PartFile rejects = PartFile.open(
                        partial(directory, REJECTS),
                        last.map(Checkpoint::rejects).orElse(0L))) {
            if (last.isEmpty()) {
                Checkpoint.forget(checkpoint);
            }
            ScreeningRun run = new ScreeningRun(this, rows, graded, rejects, listener);
            return run.run(last, (done, gradedBytes, rejectedBytes, figures) -> new Checkpoint(
                            told, done, gradedBytes, rejectedBytes, figures)
                    .write(checkpoint));
        }
    }

    private static boolean isThere(Checkpoint checkpoint, Path directory) {
        try {
            return Files.size(partial(directory, GRADED)) >= checkpoint.graded()
                    && Files.size(partial(directory, REJECTS)) >= checkpoint.rejects();
        } catch (IOException e) {
            // Parts that cannot be looked at cannot be gone on with; the screening begins anew.
            return false;
        }
    }

    /** Tells this screening of that ledger from every other whose results could differ. */
    private String told(Path ledger, LedgerStamp stamp) {
        return String.join(
                "\n",
                ledger.toAbsolutePath().toString(),
                stamp.toString(),
                mapping.toString(),
                defaultDate.toString(),
                language.name(),
                String.valueOf(excelSafe),
                screener.rulesVersion().toString(),
                screener.categoryMap().fingerprint());
    }

    private static Path partial(Path directory, String name) {
        return directory.resolve(name + ".part");
    }
}
