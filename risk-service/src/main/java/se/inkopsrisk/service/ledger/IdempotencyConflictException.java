package se.inkopsrisk.service.ledger;

/** An idempotency key came back with another request. */
public final class IdempotencyConflictException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says so. */
    public IdempotencyConflictException() {
        super("The idempotency key was used for another request");
    }
}
