package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Scores by key, where each further hit for a key counts less: many weak hits do not outvote a good one. */
final class Votes {
    private static final double FADING = 0.5;

    private final Map<String, Tally> tallies = new HashMap<>();
    private double most;

    private static final class Tally {
        double sum;
        double factor = 1;
    }

    /**
     * A key and its votes.
     *
     * @param key CPV prefix or category
     * @param votes their weight
     */
    record Vote(String key, double votes) {}

    /** Adds a hit; hits must come in falling order of score. */
    void add(String key, double score) {
        Tally tally = tallies.computeIfAbsent(key, k -> new Tally());
        tally.sum += score * tally.factor;
        tally.factor *= FADING;
        most = Math.max(most, tally.sum);
    }

    Set<String> keys() {
        return Collections.unmodifiableSet(tallies.keySet());
    }

    /** The key's votes, 0 where it has none. */
    double of(String key) {
        Tally tally = tallies.get(key);
        return tally == null ? 0 : tally.sum;
    }

    /** The key's votes as a share of those of the key that has most, 0 to 1. */
    double share(String key) {
        double votes = of(key);
        return votes == 0 ? 0 : votes / most;
    }

    /** The keys, the best first, equals by key. */
    List<Vote> ranked() {
        List<Vote> ranked = new ArrayList<>();
        tallies.forEach((key, tally) -> ranked.add(new Vote(key, tally.sum)));
        ranked.sort(Comparator.comparingDouble(Vote::votes).reversed().thenComparing(Vote::key));
        return ranked;
    }
}
