package se.inkopsrisk.engine.tender;

import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What a code of a notice tells of a contract term.
 *
 * @param term the contract term's id, as in {@code contract-terms.csv}
 * @param strength how much it tells
 * @param code the code, and where it stands
 * @param reason why, in words
 */
public record TermEvidence(String term, Strength strength, Stated<String> code, LocalText reason) {

    /** How much a code tells. */
    public enum Strength {
        /** The tender holds the term. */
        HOLDS,
        /** The tender may hold it; only the officer can tell. */
        SUGGESTS
    }
}
