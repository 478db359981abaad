package se.inkopsrisk.engine.intake;

/** Why a ledger's row cannot be assessed. */
public enum RejectReason {
    /** It breaks the form of CSV or JSON. */
    BROKEN_FORM,
    /** It has more or fewer cells than the header. */
    WRONG_LENGTH,
    /** A character is none in the file's encoding. */
    UNDECODABLE,
    /** The amount is none, or could be read in two ways. */
    AMOUNT,
    /** The CPV code does not exist. */
    CPV,
    /** The country of origin does not exist. */
    ORIGIN,
    /** The contract term does not exist. */
    TERM,
    /** Neither goods, services nor works. */
    NATURE,
    /** Neither yes nor no. */
    ANSWER,
    /** The date does not exist. */
    DATE
}
