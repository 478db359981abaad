package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Scores by key, where each further hit for a key counts less: many weak hits do not outvote a good one. */
final class Votes {
    private static final double FADING = 0.5;

    private final Map<String, Tally> tallies = new HashMap<>();

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
    }

    /** The keys, the best first, equals by key. */
    List<Vote> ranked() {
        return ranked(key -> 1);
    }

    /** The keys with their votes multiplied by a factor of their own, the best first, equals by key. */
    List<Vote> ranked(ToDoubleFunction<String> factor) {
        List<Vote> ranked = new ArrayList<>();
        tallies.forEach((key, tally) -> ranked.add(new Vote(key, tally.sum * factor.applyAsDouble(key))));
        ranked.sort(Comparator.comparingDouble(Vote::votes).reversed().thenComparing(Vote::key));
        return ranked;
    }
}
