package se.inkopsrisk.engine.classify.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.inkopsrisk.engine.classify.text.WordReader.Token;

/**
 * The runs of three to five letters in words, their edges marked (n-gram): what misspelt words, inflections that the
 * stemmer does not know and compounds that cannot be split still have in common with known ones.
 */
final class LetterGroups {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 5;
    private static final String EDGE = "_";

    private LetterGroups() {}

    /** All groups of a phrase's words. */
    static Set<String> of(List<Token> words) {
        return weighted(words, 1).keySet();
    }

    /** The groups of a text's words; those that stand only in words after a preposition have the lesser weight. */
    static Map<String, Double> weighted(List<Token> words, double afterPreposition) {
        Map<String, Double> groups = new LinkedHashMap<>();
        for (Token word : words) {
            String edged = EDGE + word.text() + EDGE;
            double weight = word.headed() ? 1 : afterPreposition;
            for (int length = SHORTEST; length <= LONGEST; length++) {
                for (int start = 0; start + length <= edged.length(); start++) {
                    groups.putIfAbsent(edged.substring(start, start + length), weight);
                }
            }
        }
        return groups;
    }
}
