package se.inkopsrisk.rules.profile;

import java.util.Set;

/**
 * Which dated thresholds a value reaches. Values in one band are alike to the law, so the exact amount stays out of
 * the profile.
 *
 * @param reached ids of the thresholds that the value reaches
 * @param below ids of the thresholds that it does not reach
 * @param bounded ids, among these, of thresholds of whose amount in kronor only bounds are known
 */
public record ValueBand(Set<String> reached, Set<String> below, Set<String> bounded) {
    /** The value is not known: no threshold is known to be reached, and none to be missed. */
    public static final ValueBand UNKNOWN = new ValueBand(Set.of(), Set.of(), Set.of());

    public ValueBand {
        reached = Set.copyOf(reached);
        below = Set.copyOf(below);
        bounded = Set.copyOf(bounded);
    }

    /** Few bands share their sizes, and a profile's hash is asked for more often than any other. */
    @Override
    public int hashCode() {
        return 31 * reached.size() + below.size();
    }

    /** Whether the answer on the threshold rests on bounds of its amount, not on the amount. */
    public boolean isBounded(String threshold) {
        return bounded.contains(threshold);
    }

    /**
     * Whether the value reaches the threshold; unknown where the value is, or where it lies between the
     * bounds of an amount in SEK that is not known.
     */
    public Answer reaches(String threshold) {
        if (reached.contains(threshold)) {
            return Answer.YES;
        }
        return below.contains(threshold) ? Answer.NO : Answer.UNKNOWN;
    }
}
