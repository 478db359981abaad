package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.verdict.LocalText;

/** One run through a ledger, from its beginning or from a checkpoint. Where there are cores for it, one thread reads
 * ahead and one writes behind. */
final class ScreeningRun {
    private static final int CHUNK = 1_000;
    /** Some tenths of a second's work: so much is done twice after a kill, and a checkpoint costs some milliseconds. */
    private static final int CHUNKS_TO_CHECKPOINT = 100;

    /** A checkpoint waits for the disk as long as some dozen chunks take; screening goes on meanwhile. */
    private static final int CHUNKS_BEHIND = 32;

    private final RiskScreener screener;
    private final Ledger rows;
    private final PartFile graded;
    private final PartFile rejects;
    private final ScreeningListener listener;
    private final boolean beside;
    private final GradedRows gradedRows;
    private final RejectedRows rejectedRows;

    ScreeningRun(LedgerScreening settings, Ledger rows, PartFile graded, PartFile rejects, ScreeningListener listener)
            throws IOException {
        this.screener = settings.screener();
        this.rows = rows;
        this.graded = graded;
        this.rejects = rejects;
        this.listener = listener;
        this.beside = settings.beside();
        char separator = rows.shape().dialect().separator();
        this.gradedRows = new GradedRows(separator, rows.shape().header(), settings.excelSafe());
        this.rejectedRows = new RejectedRows(separator, settings.language(), settings.excelSafe());
    }

    /** Keeps a checkpoint. */
    @FunctionalInterface
    interface Keeper {
        void keep(long rows, long gradedBytes, long rejectedBytes, byte[] figures) throws IOException;
    }

    /**
     * Runs to the ledger's end.
     *
     * @param from where to begin; empty means the beginning
     * @param keeper is given checkpoints now and then
     */
    SpendSummary run(Optional<Checkpoint> from, Keeper keeper) throws IOException {
        SpendSummary summary = from.isPresent()
                ? from.get().summary(screener.rulesVersion())
                : new SpendSummary(screener.rulesVersion());
        if (from.isPresent()) {
            passOver(from.get().rows());
            // Their headers are in the files already.
            gradedRows.take();
            rejectedRows.take();
            listener.resumed(from.get().rows());
        }
        try (Beside reading = beside("ledger-reader");
                Beside writing = beside("ledger-writer")) {
            run(summary, from.map(Checkpoint::rows).orElse(0L), keeper, reading, writing);
        }
        return summary;
    }

    private void passOver(long done) throws IOException {
        if (rows.skip(done) != done) {
            throw new IntakeException(new IntakeException.Problem(
                    "",
                    0,
                    "",
                    new LocalText(
                            "reskontran har färre rader än när granskningen avbröts; ta bort resultatkatalogen och kör"
                                    + " på nytt",
                            "the ledger has fewer rows than when the screening was cut off; remove the directory of"
                                    + " results and run anew")));
        }
    }

    private void run(SpendSummary summary, long from, Keeper keeper, Beside reading, Beside writing)
            throws IOException {
        long done = from;
        int chunks = 0;
        Deque<CompletableFuture<@Nullable Void>> writes = new ArrayDeque<>();
        CompletableFuture<List<LedgerRow>> next = reading.start(() -> rows.next(CHUNK));
        List<LedgerRow> chunk = Beside.await(next);
        do {
            next = reading.start(() -> rows.next(CHUNK));
            ScreenedRows screened = ScreenedRows.of(chunk, screener);
            summary.add(screened);
            done += chunk.size();
            chunks++;
            // The figures of just the rows that are written by then, whatever is screened meanwhile.
            Optional<byte[]> figures =
                    chunks % CHUNKS_TO_CHECKPOINT == 0 ? Optional.of(Checkpoint.state(summary)) : Optional.empty();
            long rowsDone = done;
            writes.add(writing.start(() -> {
                write(screened);
                if (figures.isPresent()) {
                    keeper.keep(rowsDone, graded.sync(), rejects.sync(), figures.get());
                }
                return null;
            }));
            if (writes.size() > CHUNKS_BEHIND) {
                Beside.await(writes.remove());
            }
            listener.progressed(done, rows.bytesRead());
            chunk = Beside.await(next);
            if (listener.isCancelled()) {
                awaitAll(writes);
                throw new CancellationException();
            }
        } while (!chunk.isEmpty());
        awaitAll(writes);
    }

    private static void awaitAll(Deque<CompletableFuture<@Nullable Void>> writes) throws IOException {
        for (CompletableFuture<@Nullable Void> write : writes) {
            Beside.await(write);
        }
    }

    private Beside beside(String thread) {
        return beside ? Beside.inThread(thread) : Beside.inTurn();
    }

    private void write(ScreenedRows screened) throws IOException {
        for (int i = 0; i < screened.assessments().size(); i++) {
            gradedRows.add(screened.read().get(i), screened.assessments().get(i));
        }
        for (LedgerRow.Rejected row : screened.rejected()) {
            rejectedRows.add(row);
        }
        graded.write(gradedRows.take());
        rejects.write(rejectedRows.take());
    }
}
