package se.inkopsrisk.service.spend;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A ledger's screening over HTTP.
 *
 * @param id the job's id
 * @param order what was asked
 * @param size the ledger's bytes
 * @param status where it stands
 * @param progress how far it has come since the service started
 * @param problem why it failed
 */
record SpendJob(
        String id,
        SpendOrder order,
        long size,
        Status status,
        Optional<SpendProgress> progress,
        Optional<LocalText> problem) {
    /** Where a job stands. */
    enum Status {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        boolean isOpen() {
            return this == WAITING || this == RUNNING;
        }
    }
}
