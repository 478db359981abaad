package se.inkopsrisk.engine.classify.text;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import se.inkopsrisk.engine.classify.text.Votes.Vote;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.profile.Nature;

/**
 * Tells from a free text what is bought, and abstains where the text does not say it clearly (fritextklassning).
 * Thread-safe; the same text always gives the same answer. Making one costs about as much as reading a file, unless the
 * catalogue's words differ from the bundled ones: then they are indexed, once. Share it.
 */
public final class TextClassifier {
    private static final int MOST_CANDIDATES = 5;
    /** Ledgers repeat their texts; a year of a region holds some tens of thousands of different ones. */
    private static final int MEMO_SIZE = 50_000;

    private final Ranker ranker;
    private final Suggester suggester;
    private final Catalogue catalogue;
    private final Cache<Text, TextMatch> memo = Caffeine.newBuilder()
            .maximumSize(MEMO_SIZE)
            // In turn: another thread would be woken every few rows of a ledger.
            .executor(Runnable::run)
            .build();

    private record Text(String title, String description, Optional<Nature> nature) {}

    private TextClassifier(TextIndex index, Catalogue catalogue) {
        this.ranker = new Ranker(index, catalogue, Divisions.bundled());
        this.suggester = new Suggester(index, catalogue);
        this.catalogue = catalogue;
    }

    /** A classifier by the words of {@code catalogue} and of the CPV codes' names. */
    public static TextClassifier of(Catalogue catalogue) {
        List<Phrase> phrases = Phrases.of(catalogue);
        Directory index = PackedIndex.bundled(Phrases.fingerprint(phrases)).orElseGet(() -> indexed(phrases));
        return new TextClassifier(TextIndex.open(index), catalogue);
    }

    private static Directory indexed(List<Phrase> phrases) {
        Directory index = new ByteBuffersDirectory();
        TextIndexWriter.write(phrases, index);
        return index;
    }

    /**
     * What a text speaks of.
     *
     * @param title the purchase's title or a ledger row's text, possibly empty
     * @param description more words, which weigh less; possibly empty
     */
    public TextMatch classify(String title, String description) {
        return classify(title, description, Optional.empty());
    }

    /**
     * What a text speaks of, where it may be known whether goods, services or works are bought.
     *
     * @param title the purchase's title or a ledger row's text, possibly empty
     * @param description more words, which weigh less; possibly empty
     * @param nature the purchase's nature, where it is stated: a strong hint, and no more, since it is sometimes wrong
     */
    public TextMatch classify(String title, String description, Optional<Nature> nature) {
        return memo.get(
                new Text(title, description, nature),
                text -> match(ranker.rank(text.title, text.description, text.nature)));
    }

    /**
     * CPV codes and categories whose names or words begin like those typed, misspelt ones included.
     *
     * @param typed what has been typed so far, possibly empty
     * @param limit the most to give, at least 1
     * @return the best first
     */
    public List<Suggestion> suggest(String typed, int limit) {
        return suggester.suggest(typed, limit);
    }

    /** The ranking by level of a text, unmemoised; the evaluation looks deeper than a user needs. */
    Ranking rank(String title, Optional<Nature> nature) {
        return ranker.rank(title, "", nature);
    }

    TextMatch match(Ranking ranking) {
        if (ranking.categories().isEmpty()) {
            return TextMatch.NONE;
        }
        double sureness = Confidence.ofCategory(ranking);
        List<Candidate> candidates = new ArrayList<>();
        double best = ranking.categories().get(0).votes();
        for (Vote vote : ranking.categories()
                .subList(0, Math.min(MOST_CANDIDATES, ranking.categories().size()))) {
            candidates.add(
                    new Candidate(vote.key(), cpv(ranking, vote.key()), sureness * Math.pow(vote.votes() / best, 2)));
        }
        return new TextMatch(
                Confidence.decides(ranking) ? Optional.of(candidates.get(0)) : Optional.empty(), candidates);
    }

    private Optional<CpvCode> cpv(Ranking ranking, String category) {
        return ranking.codes().stream()
                .map(vote -> Ranker.code(vote.key()))
                .filter(code -> catalogue
                        .categoryOf(code)
                        .filter(c -> c.id().equals(category))
                        .isPresent())
                .findFirst();
    }
}
