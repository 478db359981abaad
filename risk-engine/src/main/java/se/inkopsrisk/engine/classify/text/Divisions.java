package se.inkopsrisk.engine.classify.text;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

/** What has been measured of each CPV division: how common purchases of it are, and how often an answer was right. */
final class Divisions {
    /** Far below 1: the words must be able to overrule what is common. Measured: 0 and 0.2 are worse. */
    private static final double INFLUENCE = 0.08;

    private final Map<String, Double> factors = new HashMap<>();
    private final Map<String, Double> reliabilities = new HashMap<>();

    private Divisions() {}

    static Divisions bundled() {
        Divisions divisions = new Divisions();
        for (Iterator<String> words = WordLists.inOrder("divisions.txt").iterator(); words.hasNext(); ) {
            String division = words.next();
            divisions.factors.put(division, Math.pow(thousandths(words.next()), INFLUENCE));
            divisions.reliabilities.put(division, thousandths(words.next()));
        }
        return divisions;
    }

    private static double thousandths(String number) {
        return Integer.parseInt(number) / 1000.0;
    }

    /** By what votes for a CPV prefix are multiplied: where words leave a doubt, the common is likelier. */
    double factor(String cpvPrefix) {
        return factors.getOrDefault(cpvPrefix.substring(0, 2), 1.0);
    }

    /** The share of answers with this division that were right, above 0 and below 1. */
    double reliability(String division) {
        return reliabilities.getOrDefault(division, 0.5);
    }
}
