package se.inkopsrisk.engine.batch;

import se.inkopsrisk.engine.intake.LedgerShape;

/** Is told how a screening goes, from the thread that screens. */
public interface ScreeningListener {
    /** Hears nothing. */
    ScreeningListener NONE = new ScreeningListener() {};

    /** The ledger is open, and this is how it is written and what its columns mean. */
    default void opened(LedgerShape shape) {}

    /** An earlier screening of the same ledger was cut off; this one goes on behind so many rows. */
    default void resumed(long rows) {}

    /**
     * Some rows are done.
     *
     * @param rows rows so far, rejected ones too
     * @param bytes bytes of the ledger read so far, which runs ahead of the rows a little; 0 of a workbook
     */
    default void progressed(long rows, long bytes) {}

    /** Whether the screening should stop; the same one, started again, goes on from where it stopped. */
    default boolean isCancelled() {
        return false;
    }
}
