package se.inkopsrisk.service.ledger;

/** The ledger's database cannot be reached, or did not confirm what it was told. Nothing was acknowledged. */
public final class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LedgerUnavailableException(Throwable cause) {
        super(cause);
    }
}
