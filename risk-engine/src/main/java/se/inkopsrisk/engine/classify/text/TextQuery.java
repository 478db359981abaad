package se.inkopsrisk.engine.classify.text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.inkopsrisk.engine.classify.text.Word.Role;

/** The index query that a title and a description make: any word may match, each by what it is in its text. */
final class TextQuery {
    private static final int MOST_WORDS = 60;

    private static final float AFTER_PREPOSITION = Float.parseFloat(System.getProperty("prep","0.75"));
    private static final float IN_DESCRIPTION = 0.4f;
    private static final float ACT=Float.parseFloat(System.getProperty("act","1.0"));
    private static final float H1=Float.parseFloat(System.getProperty("h1","0.6")),H2=Float.parseFloat(System.getProperty("h2","0.4")),M1=Float.parseFloat(System.getProperty("m1","0.35")),M2=Float.parseFloat(System.getProperty("m2","0.25")),EN=Float.parseFloat(System.getProperty("en","0.5"));

    private final Map<Term, Float> boosts = new LinkedHashMap<>();

    private TextQuery() {}

    static Query of(WordReader reader, String title, String description) {
        TextQuery query = new TextQuery();
        query.addSwedish(reader.swedish(title), 1);
        query.addEnglish(reader.english(title), 1);
        if (!description.isBlank()) {
            query.addSwedish(reader.swedish(description), IN_DESCRIPTION);
            query.addEnglish(reader.english(description), IN_DESCRIPTION);
        }
        return query.built();
    }

    private void addSwedish(List<Word> words, float weight) {
        for (Word word : words) {
            float boost = word.headed() ? weight : weight * AFTER_PREPOSITION;
            switch (word.role()) {
                case WHOLE -> {
                    add(TextIndex.WORDS, word, boost);
                    if (word.act()) {
                        add(TextIndex.ACTS, word, boost * ACT);
                    }
                    add(TextIndex.HEADS, word, boost * H1);
                    add(TextIndex.MODIFIERS, word, boost * M1);
                }
                case HEAD -> {
                    add(TextIndex.WORDS, word, boost * H1);
                    add(TextIndex.HEADS, word, boost * H2);
                }
                case MODIFIER -> {
                    add(TextIndex.WORDS, word, boost * M1);
                    add(TextIndex.MODIFIERS, word, boost * M2);
                }
            }
        }
    }

    private void addEnglish(List<Word> words, float weight) {
        words.forEach(word -> add(TextIndex.ENGLISH, word, weight*EN));
    }

    private void add(String field, Word word, float boost) {
        if (boosts.size() < 4 * MOST_WORDS) {
            boosts.merge(new Term(field, word.stem()), boost, Math::max);
        }
    }

    private Query built() {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boosts.forEach((term, boost) -> query.add(new BoostQuery(new TermQuery(term), boost), Occur.SHOULD));
        return query.build();
    }
}
