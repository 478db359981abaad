package se.inkopsrisk.engine.classify.text;

import java.util.List;
import se.inkopsrisk.engine.classify.text.Votes.Vote;

/**
 * How often an answer as clear as this one is right. A logistic curve over what can be seen of the votes, fitted on one
 * random half of real titles whose CPV code is known and confirmed on the other; {@link TextEvaluation} measures it.
 */
final class Confidence {
    /** Division confidence under which the classifier abstains; see docs/classification.md for what it costs. */
    static final double THRESHOLD = 0.72;

    private static final int RIVALS = 6;
    private static final double MOST_LEAD = 8;

    private Confidence() {}

    /** The probability that the first division is right; 0 where there is none. */
    static double ofDivision(Ranking ranking) {
        if (ranking.divisions().isEmpty()) {
            return 0;
        }
        List<Vote> votes = ranking.divisions();
        double first = votes.get(0).votes();
        double all = votes.stream().limit(RIVALS).mapToDouble(Vote::votes).sum();
        return logistic(-2.782 + 1.504 * first / all + 0.566 * lead(votes) - 0.222 * ranking.best() + 0.912 * Math.log(first));
    }

    /** The probability that the first category, or one above or below it, is right; 0 where there is none. */
    static double ofCategory(Ranking ranking) {
        return ranking.categories().isEmpty() ? 0 : ofDivision(ranking) * 0.8;
    }

    /** How far the first is ahead of the second, as a logarithm, bounded. */
    private static double lead(List<Vote> votes) {
        double rival = votes.size() < 2 ? 0 : votes.get(1).votes();
        return Math.log(Math.min(MOST_LEAD, votes.get(0).votes() / Math.max(rival, 1e-9)));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
