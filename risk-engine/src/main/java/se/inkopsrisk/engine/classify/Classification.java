package se.inkopsrisk.engine.classify;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.cpv.CpvCode;

/**
 * The category of a purchase, with the evidence that decided it (klassificering).
 *
 * @param category the category's id, or empty where no evidence was sure enough
 * @param by the evidence that decided; empty where the category is
 * @param confidence how sure it is, from 0 to 1; 0 where nothing decided
 * @param cpv the CPV code that the buyer stated, where it can be read
 * @param runnersUp other categories that the evidence speaks for, the likeliest first
 */
public record Classification(
        Optional<String> category,
        Optional<ClassifiedBy> by,
        double confidence,
        Optional<CpvCode> cpv,
        List<Candidate> runnersUp) {
    /** Nothing speaks of the purchase. */
    public static final Classification NONE =
            new Classification(Optional.empty(), Optional.empty(), 0, Optional.empty(), List.of());

    /**
     * A category that might be meant.
     *
     * @param category its id
     * @param confidence how sure, from 0 to 1
     */
    public record Candidate(String category, double confidence) {}
}
