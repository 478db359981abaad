package se.inkopsrisk.engine.classify.text;

import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;
import se.inkopsrisk.engine.classify.text.TextIndex.Hit;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;

/** Finds what a text matches and lets the hits vote, level by level. */
final class Ranker {
    private static final int HITS = 150;
    /** How much it costs a phrase that the text holds only part of it: none at 0. */
    private static final double PARTIAL_MATCH = 0.7;

    private final TextIndex index;
    private final Catalogue catalogue;
    private final CpvShares shares;
    private final Divisions common;

    Ranker(TextIndex index, Catalogue catalogue, Divisions common) {
        this.index = index;
        this.common = common;
        this.catalogue = catalogue;
        this.shares = new CpvShares(catalogue);
    }

    Ranking rank(String title, String description) {
        Query query = TextQuery.of(index, title, description);
        List<Hit> hits = index.search(query, HITS).stream()
                .map(Ranker::weighted)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
        Poll poll = new Poll();
        hits.forEach(poll::count);
        return poll.result();
    }

    private static Hit weighted(Hit hit) {
        Entry entry = hit.entry();
        double score = hit.score() * entry.kind().weight() * Math.pow(hit.part(), PARTIAL_MATCH);
        return new Hit(entry, score, hit.part());
    }

    /** The code that stands for a prefix: filled up with zeros. */
    static CpvCode code(String prefix) {
        return new CpvCode((prefix + "00000000").substring(0, CpvCode.LENGTH));
    }

    private final class Poll {
        private final Votes divisions = new Votes();
        private final Votes groups = new Votes();
        private final Votes codes = new Votes();
        private final Votes categories = new Votes();

        void count(Hit hit) {
            if (hit.entry().kind().isCpv()) {
                countCpv(code(hit.entry().key()), hit.score());
            } else {
                countCategory(hit.entry().key(), hit.score());
            }
        }

        private void countCpv(CpvCode code, double score) {
            divisions.add(code.division(), score);
            groups.add(code.group(), score);
            codes.add(code.digits(), score);
            catalogue.categoryOf(code).ifPresent(category -> categories.add(category.id(), score));
        }

        private void countCategory(String category, double score) {
            categories.add(category, score);
            shares.of(category).forEach((prefix, share) -> (prefix.length() == 2 ? divisions : groups)
                    .add(prefix, score * Math.sqrt(share)));
        }

        Ranking result() {
            return new Ranking(
                    divisions.ranked(common::factor),
                    groups.ranked(common::factor),
                    codes.ranked(common::factor),
                    categories.ranked(id -> common.factor(shares.division(id))));
        }
    }
}
