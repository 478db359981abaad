package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;
import se.inkopsrisk.engine.classify.text.TextIndex.Hit;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/** Type-ahead: every typed word must begin a word of the phrase, or be one keystroke from one. */
final class Suggester {
    private static final int HITS_PER_SUGGESTION = 6;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int TWO_FAULTS_FROM = 9;
    private static final int UNCHANGED_START = 1;

    private final TextIndex index;
    private final Catalogue catalogue;

    Suggester(TextIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    List<Suggestion> suggest(String typed, int limit) {
        List<String> words = WordReader.tokens(WordReader.shortened(typed));
        if (words.isEmpty()) {
            return List.of();
        }
        if (words.size() == 1 && words.get(0).matches("\\d{2,8}")) {
            return byDigits(words.get(0), limit);
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream().limit(MOST_WORDS).forEach(word -> query.add(word(word), Occur.MUST));
        Set<Suggestion> suggestions = new LinkedHashSet<>();
        for (Hit hit : index.search(query.build(), limit * HITS_PER_SUGGESTION)) {
            suggestion(hit.entry()).ifPresent(suggestions::add);
        }
        return suggestions.stream().limit(limit).toList();
    }

    private static Query word(String word) {
        Term term = new Term(TextIndex.WRITTEN, word);
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        query.add(weighted(new TermQuery(term), 4), Occur.SHOULD);
        query.add(weighted(new PrefixQuery(term), 3), Occur.SHOULD);
        if (word.length() >= SHORTEST_MISSPELT) {
            int faults = word.length() >= TWO_FAULTS_FROM ? 2 : 1;
            query.add(weighted(new FuzzyQuery(term, faults, UNCHANGED_START), 1), Occur.SHOULD);
        }
        return query.build();
    }

    private static Query weighted(Query query, float weight) {
        return new BoostQuery(new ConstantScoreQuery(query), weight);
    }

    private List<Suggestion> byDigits(String digits, int limit) {
        List<Suggestion> suggestions = new ArrayList<>();
        for (String code : CpvNomenclature.bundled().codes().tailSet(digits)) {
            if (suggestions.size() == limit || !code.startsWith(digits)) {
                break;
            }
            cpv(new CpvCode(code)).ifPresent(suggestions::add);
        }
        return suggestions;
    }

    private Optional<Suggestion> suggestion(Entry entry) {
        return entry.kind().isCpv()
                ? cpv(Ranker.code(entry.key()))
                : catalogue.category(entry.key()).map(c -> new Suggestion(c.id(), Optional.empty(), c.name()));
    }

    private Optional<Suggestion> cpv(CpvCode code) {
        return CpvNomenclature.bundled()
                .name(code)
                .flatMap(name -> catalogue.categoryOf(code).map(c -> new Suggestion(c.id(), Optional.of(code), name)));
    }
}
