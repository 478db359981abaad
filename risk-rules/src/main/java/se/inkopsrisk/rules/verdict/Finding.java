package se.inkopsrisk.rules.verdict;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One reason (iakttagelse) why a criterion has its grade.
 *
 * @param rule the id of the rule that reports it, such as {@code origin.listed-good}
 * @param row the catalogue row on which it rests
 * @param criterion the criterion that it speaks of
 * @param aspect which aspect of human rights it speaks of, where its source keeps them apart
 * @param stage the stage that it speaks of, or empty where it speaks of the whole
 * @param grade the grade that it states
 * @param decisive whether it grades the criterion; a finding that is not decisive tells of one stage, which another
 *     finding weighs
 * @param basis what it rests on
 * @param reason why, in words
 * @param facts what triggered it, in a stable order
 * @param source where it was read; empty only where the basis is our own judgement
 * @param inheritedFrom the category above the purchase's own from which the row came
 * @param stale whether the source is past its best-before date
 * @param replaced what the bundled catalogue said, where a region's overlay replaced it
 */
public record Finding(
        String rule,
        String row,
        Criterion criterion,
        Optional<Aspect> aspect,
        Optional<Stage> stage,
        Grade grade,
        boolean decisive,
        Basis basis,
        LocalText reason,
        List<Fact> facts,
        Optional<Source> source,
        Optional<String> inheritedFrom,
        boolean stale,
        Optional<Replacement> replaced) {
    public Finding {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(grade, "grade");
    }

    /**
     * A bundled statement that an overlay replaced.
     *
     * @param overlay the overlay's name and edition
     * @param grade the bundled grade, or empty where the bundled row held none or the row is new
     */
    public record Replacement(String overlay, Optional<Grade> grade) {}
}
