package se.inkopsrisk.engine.classify.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BooleanSimilarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import se.inkopsrisk.engine.classify.text.Phrase.Kind;

/** An opened text index. Thread-safe. */
final class TextIndex {
    /** Stems of Swedish words as written. */
    static final String WORDS = "words";
    /** Stems of words that say what is done to something: phrases that end with a preposition. */
    static final String ACTS = "acts";
    /** Stems of compounds' last parts. */
    static final String HEADS = "heads";
    /** Stems of compounds' earlier parts. */
    static final String MODIFIERS = "modifiers";
    /** Stems of English words. */
    static final String ENGLISH = "english";
    /** Words of both languages in lower case, for suggestions. */
    static final String WRITTEN = "written";

    /** Groups of letters within words of both languages. */
    static final String LETTERS = "letters";
    /** The length of a phrase's vector of letter groups, a float. */
    static final String LENGTH = "length";

    static final List<String> WORD_FIELDS = List.of(WORDS, HEADS, MODIFIERS, ENGLISH, ACTS);

    static final String KIND = "kind";
    static final String KEY = "key";

    /** The words' weights are ours: see {@link WordWeights}. */
    static final Similarity SIMILARITY = new BooleanSimilarity();

    private final IndexSearcher searcher;
    private final List<Entry> entries;
    private final WordReader words;
    private final WordWeights weights;
    private final double[] perfect;
    private final LeafReader leaf;
    private final Likeness likeness;

    /**
     * What a document of the index stands for.
     *
     * @param kind the phrase's kind
     * @param key its CPV prefix or category
     */
    record Entry(Kind kind, String key) {}

    /**
     * A document found.
     *
     * @param entry what it stands for
     * @param score how well it matches, above 0
     * @param part how much of the phrase the text holds, above 0 to 1
     */
    record Hit(Entry entry, double score, double part) {}

    /**
     * An entry that holds a word.
     *
     * @param entry the entry
     * @param part how much of its phrase the word is, above 0 to 1
     */
    record Share(Entry entry, double part) {}

    private TextIndex(LeafReader leaf, IndexSearcher searcher) throws IOException {
        this.searcher = searcher;
        this.leaf = leaf;
        this.entries = entries(leaf);
        this.likeness = new Likeness(leaf, entries);
        this.weights = new WordWeights(leaf, entries);
        this.perfect = perfectScores(leaf);
        Set<String> parts = new HashSet<>();
        TermsEnum terms = leaf.terms(WORDS).iterator();
        for (BytesRef term = terms.next(); term != null; term = terms.next()) {
            parts.add(term.utf8ToString());
        }
        this.words = new WordReader(parts);
    }

    static TextIndex open(Directory directory) {
        try {
            DirectoryReader reader = DirectoryReader.open(directory);
            IndexSearcher searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            searcher.setQueryCache(null);
            return new TextIndex(reader.leaves().get(0).reader(), searcher);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How telling each word is. */
    WordWeights weights() {
        return weights;
    }

    /** Reads words as the index's own were read. */
    WordReader words() {
        return words;
    }

    /** The best matches, the best first, equals in the index's order. */
    List<Hit> search(Query query, int limit) {
        try {
            List<Hit> hits = new ArrayList<>();
            for (ScoreDoc found : searcher.search(query, limit).scoreDocs) {
                hits.add(new Hit(entries.get(found.doc), found.score, Math.min(1, found.score / perfect[found.doc])));
            }
            return hits;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Finds phrases by their letters. */
    Likeness likeness() {
        return likeness;
    }

    /** The entries that hold a word, each with the part of its phrase that the word is, above 0 to 1. */
    List<Share> sharesOf(Term word) {
        try {
            List<Share> shares = new ArrayList<>();
            PostingsEnum postings = leaf.postings(word, PostingsEnum.NONE);
            double weight = weights.of(word);
            for (int d = postings == null ? PostingsEnum.NO_MORE_DOCS : postings.nextDoc();
                    d != PostingsEnum.NO_MORE_DOCS;
                    d = postings.nextDoc()) {
                shares.add(new Share(entries.get(d), Math.min(1, weight / perfect[d])));
            }
            return shares;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private double[] perfectScores(LeafReader leaf) throws IOException {
        double[] perfect = new double[leaf.maxDoc()];
        for (String field : List.of(WORDS, ENGLISH)) {
            if (leaf.terms(field) == null) {
                continue;
            }
            TermsEnum terms = leaf.terms(field).iterator();
            for (BytesRef term = terms.next(); term != null; term = terms.next()) {
                double weight = weights.of(new Term(field, term));
                PostingsEnum postings = terms.postings(null, PostingsEnum.NONE);
                for (int d = postings.nextDoc(); d != PostingsEnum.NO_MORE_DOCS; d = postings.nextDoc()) {
                    perfect[d] += weight;
                }
            }
        }
        return perfect;
    }

    private static List<Entry> entries(LeafReader leaf) throws IOException {
        SortedDocValues kinds = leaf.getSortedDocValues(KIND);
        SortedDocValues keys = leaf.getSortedDocValues(KEY);
        List<Entry> entries = new ArrayList<>(leaf.maxDoc());
        for (int document = 0; document < leaf.maxDoc(); document++) {
            kinds.advanceExact(document);
            keys.advanceExact(document);
            entries.add(new Entry(
                    Kind.valueOf(kinds.lookupOrd(kinds.ordValue()).utf8ToString()),
                    keys.lookupOrd(keys.ordValue()).utf8ToString()));
        }
        return entries;
    }
}
