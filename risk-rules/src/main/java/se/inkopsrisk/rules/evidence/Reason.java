package se.inkopsrisk.rules.evidence;

import java.util.ArrayList;
import java.util.List;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Fact;

/**
 * One of the things on which a duty rests.
 *
 * @param facts the facts, in a stable order
 * @param basis what the catalogue's link between purchase and duty rests on
 * @param known whether the facts are known; otherwise they name what is missing
 */
public record Reason(List<Fact> facts, Basis basis, boolean known) {
    /** Nothing to tell, and nothing missing. */
    public static final Reason NONE = new Reason(List.of(), Basis.SOURCED, true);

    public Reason {
        facts = List.copyOf(facts);
    }

    /** Two reasons of which either would do: the facts of both, and the stronger basis. */
    public Reason either(Reason other) {
        List<Fact> both = new ArrayList<>(facts);
        both.addAll(other.facts);
        return new Reason(both, basis.compareTo(other.basis) <= 0 ? basis : other.basis, true);
    }

    /** A fact of the purchase itself. */
    public static Reason known(String fact, String value) {
        return new Reason(List.of(new Fact(fact, value)), Basis.SOURCED, true);
    }

    /** How the value lies to a threshold of whose amount in kronor only bounds are known, which are our own. */
    public static Reason ofBounds(String threshold, String side) {
        return new Reason(
                List.of(new Fact("value", side + threshold), new Fact("thresholdAmount", "BOUNDS")),
                Basis.PROVISIONAL,
                true);
    }

    /** A fact that would settle whether the duty arises. */
    public static Reason missing(String fact) {
        return new Reason(List.of(new Fact(fact, "UNKNOWN")), Basis.SOURCED, false);
    }
}
