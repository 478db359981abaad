package se.inkopsrisk.engine.tender;

import java.util.List;

/**
 * The fewest contract terms that, written into the tender, would change its outcome; held by a second run.
 *
 * @param terms ids of contract terms, sorted
 * @param outcome what the check would come to
 */
public record MissingTerms(List<String> terms, TenderOutcome outcome) {
    public MissingTerms {
        terms = List.copyOf(terms);
    }
}
