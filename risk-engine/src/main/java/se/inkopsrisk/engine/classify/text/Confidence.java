package se.inkopsrisk.engine.classify.text;

import java.util.List;
import se.inkopsrisk.engine.classify.text.Votes.Vote;

/**
 * How often an answer as clear as this one is right: a logistic curve over the probabilities that {@link Blend} gives,
 * fitted on one random half of real titles whose CPV code is known, and confirmed on the other. {@link TextEvaluation}
 * measures it; {@code docs/classification.md} holds what came out.
 */
final class Confidence {
    /** Division confidence under which the classifier abstains by the title alone: from here on 88 % of the divisions are right. */
    static final double THRESHOLD = 0.80;

    /** The same where the nature is known: from here on 92 % are right. */
    static final double THRESHOLD_BY_NATURE = 0.76;

    private static final double ALMOST_CERTAIN = 0.9999;

    private Confidence() {}

    /** Whether the text is clear enough to decide by. */
    static boolean decides(Ranking ranking) {
        return ofDivision(ranking) >= (ranking.byNature() ? THRESHOLD_BY_NATURE : THRESHOLD);
    }

    /** The probability that the first division is right; 0 where there is none. */
    static double ofDivision(Ranking ranking) {
        return ranking.divisions().isEmpty() ? 0 : logistic(0.19 + 0.83 * logit(ranking.divisions()));
    }

    /** The probability that the first category, or one above or below it, is right; 0 where there is none. */
    static double ofCategory(Ranking ranking) {
        return ranking.divisions().isEmpty() || ranking.categories().isEmpty()
                ? 0
                : logistic(0.19 + 0.58 * logit(ranking.categories()) + 0.31 * logit(ranking.divisions()));
    }

    private static double logit(List<Vote> votes) {
        double first = Math.min(ALMOST_CERTAIN, votes.get(0).votes());
        return Math.log(first / (1 - first));
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
