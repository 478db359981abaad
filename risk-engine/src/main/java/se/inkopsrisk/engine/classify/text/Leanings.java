package se.inkopsrisk.engine.classify.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.index.Term;
import se.inkopsrisk.engine.classify.text.Meanings.Level;
import se.inkopsrisk.engine.classify.text.Phrase.Kind;
import se.inkopsrisk.engine.classify.text.TextIndex.Share;

/**
 * What words lean to on one level, each by itself: the logarithm of how much likelier a key becomes by the word (naive
 * Bayes). The phrases that hold a word are the evidence; where they are few, what is common holds its own. Thread-safe.
 */
final class Leanings {
    /** How many phrases the common shares are worth. */
    private static final double CAUTION = 1;
    /** The words of a ledger's texts are few and come again. */
    private static final int REMEMBERED_WORDS = 5_000;

    private static final Map<Kind, Double> WEIGHTS =
            Map.of(Kind.CPV_LABEL, 0.3, Kind.CPV_TERM, 1.0, Kind.CATEGORY_NAME, 0.7, Kind.CATEGORY_TERM, 0.7);

    private final TextIndex index;
    private final Meanings meanings;
    private final Level level;
    private final Commonness common;
    private final Cache<Term, OfWord> words =
            Caffeine.newBuilder().maximumSize(REMEMBERED_WORDS).build();

    Leanings(TextIndex index, Meanings meanings, Level level, Commonness common) {
        this.index = index;
        this.meanings = meanings;
        this.level = level;
        this.common = common;
    }

    /**
     * What a word leans to.
     *
     * @param absent the logarithm for keys that no phrase with the word stands for
     * @param gains what the others have above that
     */
    private record OfWord(double absent, Map<String, Double> gains) {}

    /** What the words of one text lean to, added up. */
    static final class OfText {
        private final Map<String, Double> gains = new HashMap<>();
        private double absent;

        private void add(OfWord word, double part) {
            absent += part * word.absent;
            word.gains.forEach((key, gain) -> gains.merge(key, part * gain, Double::sum));
        }

        /** How much likelier the text makes the key, as a logarithm. */
        double of(String key) {
            return absent + gains.getOrDefault(key, 0.0);
        }
    }

    OfText of(TextQuery query) {
        OfText text = new OfText();
        query.boosts().keySet().forEach(word -> text.add(words.get(word, this::ofWord), query.part(word)));
        return text;
    }

    private OfWord ofWord(Term word) {
        Map<String, Double> counts = new HashMap<>();
        double total = CAUTION;
        for (Share share : index.sharesOf(word)) {
            double weight = WEIGHTS.get(share.entry().kind()) * share.part();
            for (Map.Entry<String, Double> meant :
                    meanings.of(share.entry(), level).entrySet()) {
                counts.merge(meant.getKey(), weight * meant.getValue(), Double::sum);
                total += weight * meant.getValue();
            }
        }
        double all = total;
        double absent = Math.log(CAUTION / all);
        counts.replaceAll((key, count) -> Math.log((count / common.of(key) + CAUTION) / all) - absent);
        return new OfWord(absent, Collections.unmodifiableMap(counts));
    }
}
