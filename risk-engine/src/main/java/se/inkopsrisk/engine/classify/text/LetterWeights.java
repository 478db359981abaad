package se.inkopsrisk.engine.classify.text;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import se.inkopsrisk.engine.classify.text.WordReader.Token;

/** How telling each group of letters is, and which are so common that they are left out. */
final class LetterWeights {
    /** A group in more than this part of the phrases tells nothing and costs most of the time. */
    private static final double COMMON = 0.02;

    private final Map<String, Integer> frequencies = new HashMap<>();
    private final int phrases;

    private LetterWeights(int phrases) {
        this.phrases = phrases;
    }

    static LetterWeights of(List<Phrase> phrases, WordReader reader) {
        LetterWeights weights = new LetterWeights(phrases.size());
        for (Phrase phrase : phrases) {
            LetterGroups.of(reader.telling(phrase.text()))
                    .forEach(group -> weights.frequencies.merge(group, 1, Integer::sum));
        }
        weights.frequencies.values().removeIf(frequency -> frequency > COMMON * phrases.size());
        return weights;
    }

    /** The weight of a group that {@code frequency} of {@code phrases} phrases hold. */
    static double weight(int frequency, int phrases) {
        return 1 + Math.log((1.0 + phrases) / (1.0 + frequency));
    }

    /** Adds a phrase's groups to its document, and the length of the vector that they make. */
    void addTo(Document document, List<Token> words) {
        Set<String> groups = new LinkedHashSet<>(LetterGroups.of(words));
        groups.retainAll(frequencies.keySet());
        double squares = 0;
        for (String group : groups) {
            document.add(new StringField(TextIndex.LETTERS, group, Field.Store.NO));
            squares += Math.pow(weight(frequencies.get(group), phrases), 2);
        }
        document.add(new NumericDocValuesField(TextIndex.LENGTH, Float.floatToIntBits((float) Math.sqrt(squares))));
    }
}
