package se.inkopsrisk.rules.judgement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.evidence.Reason;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.profile.ValueBand;

/**
 * Whether a value reaches the threshold that applies to a region's purchase of its kind (LOU chapter 5, section 1).
 * There is one object for each answer on each threshold.
 *
 * @param answer whether it does
 * @param reason the same as a ground for a duty
 */
record Reach(Answer answer, Reason reason) {
    private static final OfThreshold GOODS_AND_SERVICES = new OfThreshold("lou-goods-services-region");
    private static final OfThreshold WORKS = new OfThreshold("lou-works");
    private static final OfThreshold ANNEX_2 = new OfThreshold("lou-social-services");
    private static final OfThreshold DIRECT_AWARD = new OfThreshold("direct-award-lou");
    private static final OfThreshold DIRECT_AWARD_ANNEX_2 = new OfThreshold("direct-award-lou-social");
    private static final OfThreshold IPI = new OfThreshold("ipi-medical-devices");

    private static final Reach KIND_UNKNOWN = new Reach(Answer.UNKNOWN, Reason.missing("nature"));
    private static final Reach CODE_UNKNOWN = new Reach(Answer.UNKNOWN, Reason.missing("cpv"));

    /** The threshold of the procurement directive. Where its kind is not known, those that may apply must agree. */
    static Reach directive(ValueBand value, Answer annex2, Optional<Nature> nature) {
        if (annex2 == Answer.YES) {
            return ANNEX_2.by(value);
        }
        if (nature.isEmpty()) {
            Reach either = agreed(GOODS_AND_SERVICES.by(value), WORKS.by(value), KIND_UNKNOWN);
            return annex2 == Answer.UNKNOWN ? agreed(either, ANNEX_2.by(value), CODE_UNKNOWN) : either;
        }
        return switch (nature.get()) {
            case WORKS -> WORKS.by(value);
            case GOODS -> GOODS_AND_SERVICES.by(value);
            case SERVICES ->
                annex2 == Answer.UNKNOWN
                        ? agreed(GOODS_AND_SERVICES.by(value), ANNEX_2.by(value), CODE_UNKNOWN)
                        : GOODS_AND_SERVICES.by(value);
        };
    }

    /** The direct award limit. */
    static Reach directAward(ValueBand value, Answer annex2) {
        return switch (annex2) {
            case YES -> DIRECT_AWARD_ANNEX_2.by(value);
            case NO -> DIRECT_AWARD.by(value);
            case UNKNOWN -> agreed(DIRECT_AWARD.by(value), DIRECT_AWARD_ANNEX_2.by(value), CODE_UNKNOWN);
        };
    }

    /** The amount from which the measure against Chinese medical devices applies. */
    static Reach ipi(ValueBand value) {
        return IPI.by(value);
    }

    private static Reach agreed(Reach one, Reach other, Reach otherwise) {
        return one.answer == other.answer ? one : otherwise;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    /** The answers on one threshold. */
    private static final class OfThreshold {
        private final String id;
        private final Reach reached;
        private final Reach missed;
        private final Reach reachedByBound;
        private final Reach missedByBound;
        private final Reach valueUnknown;
        private final Reach amountUnknown;

        OfThreshold(String id) {
            this.id = id;
            this.reached = new Reach(Answer.YES, Reason.known("value", ">= " + id));
            this.missed = new Reach(Answer.NO, Reason.known("value", "< " + id));
            this.reachedByBound = new Reach(Answer.YES, Reason.ofBounds(id, ">= "));
            this.missedByBound = new Reach(Answer.NO, Reason.ofBounds(id, "< "));
            this.valueUnknown = new Reach(Answer.UNKNOWN, Reason.missing("value"));
            this.amountUnknown = new Reach(Answer.UNKNOWN, Reason.missing("threshold." + id));
        }

        Reach by(ValueBand value) {
            return switch (value.reaches(id)) {
                case YES -> value.isBounded(id) ? reachedByBound : reached;
                case NO -> value.isBounded(id) ? missedByBound : missed;
                // A value that is known, and yet not placed: the threshold's amount in kronor is what is missing.
                case UNKNOWN -> value.reached().isEmpty() && value.below().isEmpty() ? valueUnknown : amountUnknown;
            };
        }
    }
}
