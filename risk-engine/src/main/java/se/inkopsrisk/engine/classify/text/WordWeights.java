package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;

/**
 * How telling each word of the index is. Rarity alone misleads: <em>underhåll</em> stands in some 500 CPV names and is
 * common, but nearly all are of one division, and so the word tells it. A weight is a blend of both.
 */
final class WordWeights {
    /** The logarithm of the number of divisions: a word that stands in all alike. */
    private static final double MOST_ENTROPY = Math.log(45);
    /** Brings focus to the range of rarity, 0 to about 9. */
    private static final double SCALE = 9 / MOST_ENTROPY;

    private static final double RARITY = 0.5;

    private final Map<Term, Double> weights = new HashMap<>();

    WordWeights(LeafReader index, List<Entry> entries) throws IOException {
        for (String field : TextIndex.WORD_FIELDS) {
            Terms words = index.terms(field);
            if (words == null) {
                continue; // A catalogue may lack English words.
            }
            TermsEnum terms = words.iterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                double rarity = rarity(entries.size(), terms.docFreq());
                double focus = focus(terms.postings(null, PostingsEnum.NONE), entries);
                weights.put(new Term(field, BytesRef.deepCopyOf(term)), RARITY * rarity + (1 - RARITY) * focus);
            }
        }
    }

    /** The weight of a word, 0 where the index does not hold it. */
    double of(Term word) {
        return weights.getOrDefault(word, 0.0);
    }

    private static double rarity(int documents, int frequency) {
        return Math.log(1 + (documents - frequency + 0.5) / (frequency + 0.5));
    }

    /** How far the word's phrases gather in one division: the divisions' entropy that it takes away, scaled. */
    private static double focus(PostingsEnum postings, List<Entry> entries) throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        int all = 0;
        for (int d = postings.nextDoc(); d != PostingsEnum.NO_MORE_DOCS; d = postings.nextDoc()) {
            Entry entry = entries.get(d);
            if (entry.kind().isCpv()) {
                counts.merge(entry.key().substring(0, 2), 1, Integer::sum);
                all++;
            }
        }
        double entropy = 0;
        for (int count : counts.values()) {
            double share = (double) count / all;
            entropy -= share * Math.log(share);
        }
        return Math.max(0, MOST_ENTROPY - entropy) * SCALE;
    }
}
