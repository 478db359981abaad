package se.inkopsrisk.engine.batch;

import java.util.Optional;
import se.inkopsrisk.engine.intake.Booking;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/** A kind of requirement on sustainability that a ledger may say a procurement set, and the grade that asks for it. */
public enum Requirement {
    /** Any, held against the overall grade. */
    ANY,
    /** Environmental, held against the grade on the environment. */
    ENVIRONMENTAL,
    /** Social, held against the worse of human rights and labour-law terms in Sweden. */
    SOCIAL;

    Answer of(Booking booking) {
        return switch (this) {
            case ANY -> booking.anyRequirements();
            case ENVIRONMENTAL -> booking.environmentalRequirements();
            case SOCIAL -> booking.socialRequirements();
        };
    }

    Optional<Grade> grade(Verdict verdict) {
        return switch (this) {
            case ANY -> verdict.overall();
            case ENVIRONMENTAL -> verdict.of(Criterion.ENVIRONMENT).grade();
            case SOCIAL ->
                worse(
                        verdict.of(Criterion.HUMAN_RIGHTS).grade(),
                        verdict.of(Criterion.SWEDISH_LABOUR_TERMS).grade());
        };
    }

    private static Optional<Grade> worse(Optional<Grade> one, Optional<Grade> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().isWorseThan(other.get()) ? one : other;
    }
}
