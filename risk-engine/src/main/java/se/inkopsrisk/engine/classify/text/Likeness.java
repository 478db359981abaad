package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;
import se.inkopsrisk.engine.classify.text.TextIndex.Hit;

/**
 * Finds the phrases that look like a text, by the groups of letters that they share: the cosine of their vectors, where
 * a rare group weighs more. Thread-safe.
 */
final class Likeness {
    private final LeafReader leaf;
    private final List<Entry> entries;
    private final float[] lengths;
    private final float[] weights;

    Likeness(LeafReader leaf, List<Entry> entries) throws IOException {
        this.leaf = leaf;
        this.entries = entries;
        this.lengths = new float[leaf.maxDoc()];
        this.weights = new float[leaf.maxDoc()];
        NumericDocValues values = leaf.getNumericDocValues(TextIndex.LENGTH);
        for (int document = 0; document < lengths.length; document++) {
            values.advanceExact(document);
            lengths[document] = Float.intBitsToFloat((int) values.longValue());
            weights[document] = entries.get(document).kind().weight();
        }
    }

    /**
     * The phrases most like a text, the best first, equals in the index's order.
     *
     * @param groups the text's groups of letters, each with the factor by which it counts
     * @param limit the most to give
     */
    List<Hit> of(Map<String, Double> groups, int limit) {
        float[] products = new float[lengths.length];
        double length = products(groups, products);
        HitQueue best = new HitQueue(limit, false);
        for (int document = 0; document < products.length; document++) {
            if (products[document] > 0) {
                double cosine = products[document] / (lengths[document] * length);
                float score = (float) (cosine * weights[document]);
                if (best.size() < limit || score > best.top().score) {
                    best.insertWithOverflow(new ScoreDoc(document, score));
                }
            }
        }
        List<Hit> hits = new ArrayList<>();
        while (best.size() > 0) {
            ScoreDoc next = best.pop();
            hits.add(new Hit(entries.get(next.doc), next.score, next.score / weights[next.doc]));
        }
        Collections.reverse(hits);
        return hits;
    }

    /** Adds up what each phrase has in common with the text; gives the length of the text's own vector. */
    private double products(Map<String, Double> groups, float[] products) {
        double squares = 0;
        try {
            Terms terms = leaf.terms(TextIndex.LETTERS);
            if (terms == null) {
                return 0; // No phrase of the catalogue has letters.
            }
            TermsEnum known = terms.iterator();
            for (Map.Entry<String, Double> group : groups.entrySet()) {
                if (known.seekExact(new BytesRef(group.getKey()))) {
                    double weight = LetterWeights.weight(known.docFreq(), lengths.length);
                    squares += Math.pow(weight * group.getValue(), 2);
                    float product = (float) (weight * weight * group.getValue());
                    PostingsEnum postings = known.postings(null, PostingsEnum.NONE);
                    for (int d = postings.nextDoc(); d != PostingsEnum.NO_MORE_DOCS; d = postings.nextDoc()) {
                        products[d] += product;
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Math.sqrt(squares);
    }
}
