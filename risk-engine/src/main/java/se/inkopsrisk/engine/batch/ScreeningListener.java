package se.inkopsrisk.engine.batch;

import se.inkopsrisk.engine.intake.LedgerDialect;

/** Is told how a screening goes, from the thread that screens. */
public interface ScreeningListener {
    /** Hears nothing. */
    ScreeningListener NONE = new ScreeningListener() {};

    /** The ledger is open, and this is how it is written. */
    default void opened(LedgerDialect dialect) {}

    /**
     * Some rows are done.
     *
     * @param rows rows so far, rejected ones too
     * @param bytes bytes of the ledger read so far, which runs ahead of the rows a little
     */
    default void progressed(long rows, long bytes) {}
}
