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
            new Blend(0.374, -0.639, -0.958, 1.191, 0.504, 0.726, 0.122, 0.898, 0.513, 0.707, 1.302, 0.033, 0.278);
    /** Where it is known whether goods, services or works are bought; the last weight is that of a division of that kind. */
    static final Blend DIVISIONS_BY_NATURE =
            new Blend(0.325, -0.681, -0.66, 1.961, 0.46, 0.199, 0.118, 0.663, 1.233, 0.291, 1.27, 0.005, 0.275, 3.817);

    static final Blend GROUPS =
            new Blend(0.172, -1.314, 0.934, 0.893, 0.909, 0.211, 0.044, 0.563, 0.239, 0.281, 1.8, 0.227, 0.475);
    static final Blend CATEGORIES =
            new Blend(0.274, -2.111, 0.568, 1.237, 0.593, 0.7, 0.056, 0.534, 1.287, -0.846, 1.473, 0.408, 0.422);

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
