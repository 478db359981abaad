package se.inkopsrisk.rules.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What law or policy asks of this tender (skyldighet).
 *
 * @param id the duty's key, such as {@code labour.set-terms}
 * @param rule the id of the rule that reports it
 * @param level how strongly it binds
 * @param outcome whether the tender meets it
 * @param law the act or policy
 * @param paragraph the paragraph or article
 * @param title the duty in a few words
 * @param text the duty in full, for an officer
 * @param metBy contract terms any one of which meets it; empty where only a person can tell
 * @param facts what triggered it
 * @param basis what it rests on
 * @param source where it was read
 * @param stale whether the source is past its best-before date
 */
public record Duty(
        String id,
        String rule,
        Level level,
        Outcome outcome,
        String law,
        String paragraph,
        LocalText title,
        LocalText text,
        List<String> metBy,
        List<Fact> facts,
        Basis basis,
        Optional<Source> source,
        boolean stale) {
    public Duty {
        Objects.requireNonNull(id, "id");
        metBy = List.copyOf(metBy);
        facts = List.copyOf(facts);
    }

    /** Whether the tender holds what the duty asks for. */
    public enum Outcome {
        MET,
        UNMET,
        /** A fact is missing, or only a person can tell. */
        NOT_DETERMINABLE
    }
}
