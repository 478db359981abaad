package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import se.inkopsrisk.engine.classify.text.Phrase.Kind;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;
import se.inkopsrisk.engine.classify.text.TextIndex.Hit;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/** Type-ahead: every typed word must begin a word of the phrase, or be one keystroke from one. */
final class Suggester {
    private static final int HITS = 500;
    private static final int MOST_WORDS = 6;
    private static final int SHORTEST_MISSPELT = 4;
    private static final int TWO_FAULTS_FROM = 9;
    private static final int UNCHANGED_START = 1;

    /** Digits of a code as people type them: in groups, or with the check digit behind. */
    private static final Pattern CODE = Pattern.compile("\\d[\\d .-]{1,10}");

    /** A name shows why it is suggested, and so comes before a word for something with another name. */
    private static final Map<Kind, Integer> ORDER =
            Map.of(Kind.CATEGORY_NAME, 0, Kind.CPV_LABEL, 0, Kind.CATEGORY_TERM, 1, Kind.CPV_TERM, 2);

    private final TextIndex index;
    private final Catalogue catalogue;

    Suggester(TextIndex index, Catalogue catalogue) {
        this.index = index;
        this.catalogue = catalogue;
    }

    List<Suggestion> suggest(String typed, int limit) {
        String text = WordReader.shortened(typed).strip();
        if (CODE.matcher(text).matches()) {
            return byDigits(text.replaceAll("\\D", ""), limit);
        }
        List<String> words = WordReader.tokens(text);
        if (words.isEmpty()) {
            return List.of();
        }
        List<Suggestion> suggestions = byWords(words, Occur.MUST, limit);
        return suggestions.isEmpty() && words.size() > 1 ? byWords(words, Occur.SHOULD, limit) : suggestions;
    }

    private List<Suggestion> byWords(List<String> words, Occur occur, int limit) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        words.stream().limit(MOST_WORDS).forEach(word -> query.add(word(word), occur));
        return index.search(query.build(), HITS).stream()
                .sorted(Comparator.comparingDouble(Hit::score)
                        .reversed()
                        .thenComparing(hit -> ORDER.get(hit.entry().kind()))
                        .thenComparing(Comparator.comparingDouble(Hit::part).reversed()))
                .flatMap(hit -> suggestion(hit.entry()).stream())
                .distinct()
                .limit(limit)
                .toList();
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

    private List<Suggestion> byDigits(String typed, int limit) {
        String digits = typed.substring(0, Math.min(CpvCode.LENGTH, typed.length()));
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
