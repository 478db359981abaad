package se.inkopsrisk.engine.classify.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import se.inkopsrisk.engine.classify.text.Evidence.Signs;
import se.inkopsrisk.engine.classify.text.Votes.Vote;

/**
 * Makes probabilities of the signs: a logistic choice between the keys of a level, with one weight for each sign that is
 * the same for all keys. The weights were fitted on the half of the titles that {@link TextEvaluation} calls developed
 * on; no word has a weight that was fitted.
 */
final class Blend {
    static final Blend DIVISIONS =
            new Blend(0.405, -0.57, -0.53, 0.779, 0.392, 0.463, 0.12, 0.677, 0.835, 0.377, 1.363, 0.074, 0.266);
    /** Where it is known whether goods, services or works are bought; the last weight is that of a division of that kind. */
    static final Blend DIVISIONS_BY_NATURE =
            new Blend(0.387, -0.419, -0.662, 1.2, 0.278, 0.085, 0.121, 0.484, 1.192, 0.258, 1.3, 0.05, 0.267, 3.672);

    static final Blend GROUPS =
            new Blend(0.199, -0.786, 0.204, 1.195, 0.719, 0.19, 0.045, 0.464, 0.385, 0.263, 1.898, 0.495, 0.462);
    static final Blend CATEGORIES =
            new Blend(0.266, -0.982, -0.241, 0.976, 0.235, 0.521, 0.054, 0.429, 1.215, -0.762, 1.662, 0.565, 0.426);

    private final double[] weights;

    /** @param weights by sign, and last those of what is known of the key beforehand */
    private Blend(double... weights) {
        this.weights = weights;
    }

    /**
     * The keys with their probabilities, the likeliest first, equals by key.
     *
     * @param signs of the keys
     * @param beforehand what is known of a key before the text is read on this level: first how likely it is, as a
     *     logarithm
     */
    List<Vote> probabilities(List<Signs> signs, List<ToDoubleFunction<String>> beforehand) {
        List<Vote> odds = new ArrayList<>();
        double sum = 0;
        for (Signs sign : signs) {
            double logit = 0;
            for (int i = 0; i < sign.values().size(); i++) {
                logit += weights[i] * sign.values().get(i);
            }
            for (int i = 0; i < beforehand.size(); i++) {
                logit += weights[sign.values().size() + i] * beforehand.get(i).applyAsDouble(sign.key());
            }
            double odd = Math.exp(logit);
            sum += odd;
            odds.add(new Vote(sign.key(), odd));
        }
        double all = sum;
        return odds.stream()
                .map(vote -> new Vote(vote.key(), vote.votes() / all))
                .sorted(Comparator.comparingDouble(Vote::votes).reversed().thenComparing(Vote::key))
                .toList();
    }
}
