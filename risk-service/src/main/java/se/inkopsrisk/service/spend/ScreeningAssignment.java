package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.parquet.GradedParquet;

/** What a run of the job is to do: screen that ledger, in this way, into that directory. */
final class ScreeningAssignment {
    private final LedgerScreening screening;
    private final Path ledger;
    private final Path directory;
    private final boolean parquet;
    private final ScreeningListener listener;
    private final Consumer<LocalText> failure;

    /**
     * An assignment.
     *
     * @param directory takes the results
     * @param parquet whether to write the graded rows as Parquet too
     * @param listener is told how it goes
     * @param failure is told why it failed
     */
    ScreeningAssignment(
            LedgerScreening screening,
            Path ledger,
            Path directory,
            boolean parquet,
            ScreeningListener listener,
            Consumer<LocalText> failure) {
        this.screening = screening;
        this.ledger = ledger;
        this.directory = directory;
        this.parquet = parquet;
        this.listener = listener;
        this.failure = failure;
    }

    void failed(LocalText why) {
        failure.accept(why);
    }

    ScreeningListener listener() {
        return listener;
    }

    /**
     * Screens.
     *
     * @param hearing is told how it goes in the listener's place
     * @throws IOException if the ledger cannot be read or the results cannot be written
     */
    SpendSummary run(ScreeningListener hearing) throws IOException {
        SpendSummary summary = screening.screen(ledger, directory, hearing);
        if (parquet) {
            new GradedParquet(screening).write(ledger, directory, hearing::isCancelled);
        }
        return summary;
    }
}
