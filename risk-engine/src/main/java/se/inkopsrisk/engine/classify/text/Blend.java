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
            new Blend(0.274, -0.513, -0.888, 1.237, 0.232, 0.706, 0.121, 1.05, 0.161, 1.166, 1.096, 0.089, 0.316);
    static final Blend GROUPS =
            new Blend(0.151, -1.535, 1.189, 0.924, 1.075, 0.028, 0.047, 0.568, 0.736, 0.051, 1.716, 0.072, 0.481);
    static final Blend CATEGORIES =
            new Blend(0.314, -2.763, 0.575, 1.237, 0.803, 0.933, 0.059, 0.535, 1.36, -0.591, 1.452, 0.246, 0.407);

    private final double[] weights;

    /** @param weights by sign, and last that of the key's standing beforehand */
    private Blend(double... weights) {
        this.weights = weights;
    }

    /**
     * The keys with their probabilities, the likeliest first, equals by key.
     *
     * @param signs of the keys
     * @param beforehand how likely a key is before the text is read on this level, as a logarithm
     */
    List<Vote> probabilities(List<Signs> signs, ToDoubleFunction<String> beforehand) {
        List<Vote> odds = new ArrayList<>();
        double sum = 0;
        for (Signs sign : signs) {
            double logit = weights[sign.values().size()] * beforehand.applyAsDouble(sign.key());
            for (int i = 0; i < sign.values().size(); i++) {
                logit += weights[i] * sign.values().get(i);
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
