package se.inkopsrisk.service.ledger;

import java.util.UUID;

/** The assessment was kept, and its content has been erased by policy. */
public final class ErasedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID id;

    ErasedException(UUID id) {
        super("Erased: " + id);
        this.id = id;
    }

    /** The erased assessment's id. */
    public UUID id() {
        return id;
    }
}
