package se.inkopsrisk.engine.classify.text;

import java.util.List;
import java.util.Optional;

/**
 * What a free text speaks of.
 *
 * @param decided the category that it speaks of; empty where the text is not clear enough to say, which is an answer of
 *     its own and no fault
 * @param candidates the likeliest categories, the best first, the decided one included; none where no word says
 *     anything
 */
public record TextMatch(Optional<Candidate> decided, List<Candidate> candidates) {
    /** What a text without a telling word gives. */
    public static final TextMatch NONE = new TextMatch(Optional.empty(), List.of());

    public TextMatch {
        candidates = List.copyOf(candidates);
    }
}
