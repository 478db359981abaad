package se.inkopsrisk.engine.classify;

/** Which evidence decided a purchase's category, in the order in which it is asked. */
public enum ClassifiedBy {
    /** The CPV code on the purchase. */
    CPV,
    /** The buyer's own map from accounts. */
    ACCOUNT,
    /** The buyer's own map from suppliers. */
    SUPPLIER,
    /** The buyer's own map from cost centres. */
    COST_CENTRE,
    /** Title and description. */
    TEXT
}
