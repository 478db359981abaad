package se.inkopsrisk.engine.classify.text;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The index query that a title and a description make: any word may match, each by its weight and by what it is in its
 * text. Each factor was tried at one or two other values: top-1 at division moved by less than a point.
 */
final class TextQuery {
    private static final int MOST_CLAUSES = 200;
    private static final int TELLING_WORDS = 6;

    private static final float AFTER_PREPOSITION = 0.75f;
    private static final float IN_DESCRIPTION = 0.4f;
    private static final float IN_ENGLISH = 0.5f;
    private static final float HEAD_AND_WORD = 0.6f;
    private static final float HEAD_AND_HEAD = 0.4f;
    private static final float MODIFIER_AND_WORD = 0.35f;
    private static final float MODIFIER_AND_MODIFIER = 0.25f;

    private final Map<Term, Float> boosts = new LinkedHashMap<>();
    private final WordWeights weights;

    private TextQuery(WordWeights weights) {
        this.weights = weights;
    }

    static TextQuery of(TextIndex index, String title, String description) {
        WordReader reader = index.words();
        TextQuery query = new TextQuery(index.weights());
        query.addSwedish(reader.swedish(title), 1);
        query.addEnglish(reader.english(title), 1);
        if (!description.isBlank()) {
            query.addSwedish(reader.swedish(description), IN_DESCRIPTION);
            query.addEnglish(reader.english(description), IN_DESCRIPTION);
        }
        return query;
    }

    private void addSwedish(List<Word> words, float weight) {
        for (Word word : words) {
            float boost = word.headed() ? weight : weight * AFTER_PREPOSITION;
            switch (word.role()) {
                case WHOLE -> addWhole(word, boost);
                case HEAD -> {
                    add(TextIndex.WORDS, word, boost * HEAD_AND_WORD);
                    add(TextIndex.HEADS, word, boost * HEAD_AND_HEAD);
                }
                case MODIFIER -> {
                    add(TextIndex.WORDS, word, boost * MODIFIER_AND_WORD);
                    add(TextIndex.MODIFIERS, word, boost * MODIFIER_AND_MODIFIER);
                }
            }
        }
    }

    private void addWhole(Word word, float boost) {
        add(TextIndex.WORDS, word, boost);
        add(TextIndex.HEADS, word, boost * HEAD_AND_WORD);
        add(TextIndex.MODIFIERS, word, boost * MODIFIER_AND_WORD);
        if (word.act()) {
            add(TextIndex.ACTS, word, boost);
        }
    }

    private void addEnglish(List<Word> words, float weight) {
        words.forEach(word -> add(TextIndex.ENGLISH, word, weight * IN_ENGLISH));
    }

    private void add(String field, Word word, float boost) {
        Term term = new Term(field, word.stem());
        double weight = weights.of(term);
        if (weight > 0 && boosts.size() < MOST_CLAUSES) {
            boosts.merge(term, (float) (boost * weight), Math::max);
        }
    }

    /** The words asked for, each with its weight in this text; those that the index lacks are left out. */
    Map<Term, Float> boosts() {
        return Collections.unmodifiableMap(boosts);
    }

    /** The factor of a word by what it is in this text, without how telling it is. */
    double part(Term word) {
        return boosts.getOrDefault(word, 0f) / weights.of(word);
    }

    /** How much the text says at most: what a phrase that held its most telling words would score, and 1. */
    double fullScore() {
        return 1
                + boosts.values().stream()
                        .sorted(Comparator.reverseOrder())
                        .limit(TELLING_WORDS)
                        .mapToDouble(Float::doubleValue)
                        .sum();
    }

    Query built() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boosts.forEach((term, boost) -> query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD));
        return query.build();
    }
}
