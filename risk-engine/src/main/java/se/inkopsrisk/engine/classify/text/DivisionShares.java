package se.inkopsrisk.engine.classify.text;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** How common purchases of each CPV division are: where words leave a doubt, the common is likelier. */
final class DivisionShares {
    /** Far below 1: the words must be able to overrule what is common. Measured: 0 and 0.3 are worse. */
    private static final double INFLUENCE = Double.parseDouble(System.getProperty("prior","0.12"));

    private final Map<String, Double> factors = new HashMap<>();

    DivisionShares() {
        for (Iterator<String> words = words().iterator(); words.hasNext(); ) {
            factors.put(words.next(), Math.pow(Integer.parseInt(words.next()) / 1000.0, INFLUENCE));
        }
    }

    private static List<String> words() {
        return WordLists.inOrder("division-shares.txt");
    }

    /** By what votes for a CPV prefix are multiplied. */
    double factor(String cpvPrefix) {
        return factors.getOrDefault(cpvPrefix.substring(0, 2), 1.0);
    }
}
