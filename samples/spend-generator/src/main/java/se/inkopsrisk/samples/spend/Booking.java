package se.inkopsrisk.samples.spend;

/**
 * What is settled first of a ledger row, since the ledger's sum needs it: the kind of purchase and its size.
 *
 * @param kind what was bought
 * @param size the amount in a unit that the ledger's sum settles; negative for a credit note (kreditfaktura)
 */
record Booking(PurchaseKind kind, double size) {
    private static final int CREDIT_PERCENT = 2;
    // Pareto: about four fifths of the spend in one fifth of the rows, and no invoice above 83 times the smallest.
    private static final double EXPONENT = -0.8;
    private static final double RAREST = 0.004;

    static Booking draw(PurchaseKinds kinds, Dice dice) {
        PurchaseKind kind = kinds.draw(dice);
        double rarity = RAREST + (1 - RAREST) * dice.fraction();
        // StrictMath, since Math.pow may differ in the last bit from one machine to the next.
        double size = kind.meanInvoice() * StrictMath.pow(rarity, EXPONENT);
        boolean credit = dice.chance(CREDIT_PERCENT);
        return new Booking(kind, credit ? -size * dice.fraction() : size);
    }

    boolean isCredit() {
        return size < 0;
    }
}
