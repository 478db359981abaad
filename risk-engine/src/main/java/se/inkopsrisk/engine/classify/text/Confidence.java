package se.inkopsrisk.engine.classify.text;

import java.util.List;
import se.inkopsrisk.engine.classify.text.Votes.Vote;

/**
 * How often an answer as clear as this one is right: a logistic curve over what can be seen of the votes, fitted on one
 * random half of real titles whose CPV code is known, and confirmed on the other. {@link TextEvaluation} measures it;
 * {@code docs/classification.md} holds what came out.
 */
final class Confidence {
    /** Division confidence under which the classifier abstains: from here on 85 % of the divisions are right. */
    static final double THRESHOLD = 0.74;

    private static final int RIVALS = 6;
    private static final double MOST_LEAD = 8;

    private final Divisions divisions;

    Confidence(Divisions divisions) {
        this.divisions = divisions;
    }

    /** The probability that the first division is right; 0 where there is none. */
    double ofDivision(Ranking ranking) {
        if (ranking.divisions().isEmpty()) {
            return 0;
        }
        return logistic(-3.29
                + 2.015 * share(ranking.divisions())
                + 0.342 * lead(ranking.divisions())
                + 0.854 * strength(ranking)
                + 0.954 * reliability(ranking));
    }

    /** The probability that the first category, or one above or below it, is right; 0 where there is none. */
    double ofCategory(Ranking ranking) {
        if (ranking.divisions().isEmpty() || ranking.categories().isEmpty()) {
            return 0;
        }
        return logistic(-2.99
                + 1.014 * share(ranking.divisions())
                + 0.128 * lead(ranking.divisions())
                + 0.741 * strength(ranking)
                + 0.711 * reliability(ranking)
                + 0.448 * lead(ranking.categories()));
    }

    /** The first division's part of the votes for the likeliest ones. */
    private static double share(List<Vote> votes) {
        return votes.get(0).votes()
                / votes.stream().limit(RIVALS).mapToDouble(Vote::votes).sum();
    }

    /** How far the first is ahead of the second, as a logarithm, bounded. */
    private static double lead(List<Vote> votes) {
        double rival = votes.size() < 2 ? 0 : votes.get(1).votes();
        return Math.log(Math.min(MOST_LEAD, votes.get(0).votes() / Math.max(rival, 1e-9)));
    }

    private static double strength(Ranking ranking) {
        return Math.log(ranking.divisions().get(0).votes());
    }

    private double reliability(Ranking ranking) {
        double right = divisions.reliability(ranking.divisions().get(0).key());
        return Math.log(right / (1 - right));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
