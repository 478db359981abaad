package se.inkopsrisk.rules.evidence;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Aspect;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Stage;

/**
 * All that one source says of a category on one criterion and aspect: grades of the whole, grades of stages, and
 * stages of which it says that information is insufficient.
 *
 * @param criterion the criterion
 * @param aspect the aspect, where the source keeps them apart
 * @param published grades of the whole
 * @param stages grades of single stages, in the order of the supply chain
 * @param insufficient the stages on which the source finds its information insufficient
 * @param median the median of the stages' grades, halves up; empty where no stage is graded
 * @param fromMedian the median as evidence, with its explanation
 * @param fromHighStage the first high stage as evidence that the whole may be high
 */
public record GradedAspect(
        Criterion criterion,
        Optional<Aspect> aspect,
        List<GradeStatement> published,
        List<GradeStatement> stages,
        List<Stage> insufficient,
        Optional<Grade> median,
        Optional<Evidence> fromMedian,
        Optional<Evidence> fromHighStage) {

    /** Whether the source grades the whole. */
    public boolean isPublished() {
        return !published.isEmpty();
    }

    /** Whether at least one stage is graded. */
    public boolean hasMedian() {
        return median.isPresent();
    }

    /** Whether some stage is high. */
    public boolean hasHighStage() {
        return stages.stream().anyMatch(s -> s.grade() == Grade.HIGH);
    }

    /** Whether the whole, as published or else as the median, is below high. */
    public boolean isWholeBelowHigh() {
        return published.isEmpty()
                ? median.filter(m -> m != Grade.HIGH).isPresent()
                : published.stream().noneMatch(p -> p.grade() == Grade.HIGH);
    }

    /** The first high stage's name. */
    public String highStage() {
        return stages.stream()
                .filter(s -> s.grade() == Grade.HIGH)
                .flatMap(s -> s.stage().stream())
                .map(Stage::name)
                .findFirst()
                .orElseThrow();
    }

    // One object stands for one row in one period: a rule session tells them apart by identity, at no cost.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
