package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.engine.classify.text.Meanings.Level;
import se.inkopsrisk.engine.classify.text.TextIndex.Hit;

/**
 * What speaks for the keys of one level: what the phrases found by words say, what those found by letters say, and what
 * each word leans to by itself.
 */
final class Evidence {
    /** How much of a phrase must be in the text for the whole of it to be there. */
    private static final double WHOLE = 0.97;
    /** Keeps the logarithm of a share of votes from falling for ever. */
    private static final double LEAST_SHARE = 0.02;

    private final VotesBySource words = new VotesBySource();
    private final Votes wholes = new Votes();
    private final VotesBySource letters = new VotesBySource();
    private final Leanings.OfText leanings;
    private final double fullScore;

    private Evidence(Leanings.OfText leanings, double fullScore) {
        this.leanings = leanings;
        this.fullScore = fullScore;
    }

    /**
     * The signs by which a key is judged; each is fitted a weight in {@link Blend}.
     *
     * @param key the key
     * @param values the signs' values, in the order of {@link Blend}
     */
    record Signs(String key, List<Double> values) {
        Signs {
            values = List.copyOf(values);
        }
    }

    /**
     * What a text finds in the index.
     *
     * @param byWords phrases that share words with it, in falling order of score
     * @param byLetters phrases that share groups of letters with it, in falling order of score
     * @param fullScore what a phrase that held the text's most telling words would score
     */
    record Found(List<Hit> byWords, List<Hit> byLetters, double fullScore) {}

    /** The same votes together and apart by where the phrases come from: sources that agree are surer than one. */
    private static final class VotesBySource {
        final Votes all = new Votes();
        final Votes terms = new Votes();
        final Votes labels = new Votes();
        final Votes categories = new Votes();

        void add(Hit hit, String key, double score) {
            all.add(key, score);
            switch (hit.entry().kind()) {
                case CPV_TERM -> terms.add(key, score);
                case CPV_LABEL -> labels.add(key, score);
                case CATEGORY_NAME, CATEGORY_TERM -> categories.add(key, score);
            }
        }
    }

    static Evidence of(Found found, Meanings meanings, Level level, Leanings.OfText leanings) {
        Evidence evidence = new Evidence(leanings, found.fullScore());
        for (Hit hit : found.byWords()) {
            meanings.of(hit.entry(), level).forEach((key, share) -> evidence.addByWords(hit, key, share));
        }
        for (Hit hit : found.byLetters()) {
            meanings.of(hit.entry(), level)
                    .forEach((key, share) -> evidence.letters.add(hit, key, hit.score() * share));
        }
        return evidence;
    }

    private void addByWords(Hit hit, String key, double share) {
        words.add(hit, key, hit.score() * share);
        if (hit.part() > WHOLE) {
            wholes.add(key, hit.score() * share);
        }
    }

    /** The signs of every key that anything speaks for, by key. */
    List<Signs> signs() {
        Set<String> keys = new TreeSet<>(words.all.keys());
        keys.addAll(letters.all.keys());
        List<Signs> signs = new ArrayList<>();
        for (String key : keys) {
            signs.add(new Signs(
                    key,
                    List.of(
                            Math.log(LEAST_SHARE + words.all.share(key)),
                            words.all.of(key) / fullScore,
                            words.terms.of(key) / fullScore,
                            words.labels.of(key) / fullScore,
                            words.categories.of(key) / fullScore,
                            wholes.of(key) / fullScore,
                            leanings.of(key),
                            Math.log(LEAST_SHARE + letters.all.share(key)),
                            letters.all.of(key),
                            letters.terms.of(key),
                            letters.labels.of(key),
                            letters.categories.of(key))));
        }
        return signs;
    }
}
