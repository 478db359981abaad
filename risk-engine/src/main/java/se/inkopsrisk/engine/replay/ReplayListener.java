package se.inkopsrisk.engine.replay;

import java.io.IOException;
import java.util.List;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.intake.LedgerRow;

/** Is told of each row that changes, in the ledger's order. */
@FunctionalInterface
public interface ReplayListener {
    /** Hears nothing. */
    ReplayListener NONE = (row, before, after, changes) -> {};

    /**
     * A row that the new edition assesses differently.
     *
     * @throws IOException if it cannot be passed on; the replay ends
     */
    void changed(LedgerRow row, Assessment before, Assessment after, List<Change> changes) throws IOException;
}
