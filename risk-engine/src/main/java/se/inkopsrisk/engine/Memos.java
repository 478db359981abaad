package se.inkopsrisk.engine;

/**
 * What a screener remembers, in the order in which it is asked.
 *
 * @param byFacts by the facts of a purchase whose CPV code tells its category
 * @param byProfile by the risk profile, however the category was found
 */
record Memos(FactsMemo byFacts, VerdictMemo byProfile) {
    /** Memos that hold nothing yet. */
    static Memos empty() {
        return new Memos(new FactsMemo(), new VerdictMemo());
    }
}
