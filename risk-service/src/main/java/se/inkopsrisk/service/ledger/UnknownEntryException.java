package se.inkopsrisk.service.ledger;

import java.util.UUID;

/** The ledger holds no assessment of that id. */
public final class UnknownEntryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UUID id;

    UnknownEntryException(UUID id) {
        super("No assessment " + id);
        this.id = id;
    }

    /** The id that was asked for. */
    public UUID id() {
        return id;
    }
}
