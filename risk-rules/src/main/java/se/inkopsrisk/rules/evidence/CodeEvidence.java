package se.inkopsrisk.rules.evidence;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.profile.Answer;

/**
 * What a purchase's CPV code says to the law; or, where no code is known, what all codes of its category say alike.
 * Immutable and shared by all codes that say the same.
 *
 * @param annex2 whether it is a social or other specific service (LOU annex 2)
 * @param concerned by duty: the prefix that the duty names, known or missing; a duty that is not there does not speak
 *     of the code
 */
public record CodeEvidence(Answer annex2, Map<String, Reason> concerned) {
    public CodeEvidence {
        concerned = Map.copyOf(concerned);
    }

    /** Whether the duty speaks of the code. */
    public Answer concerns(String duty) {
        Reason reason = concerned.get(duty);
        if (reason == null) {
            return Answer.NO;
        }
        return reason.known() ? Answer.YES : Answer.UNKNOWN;
    }

    /** Whether both say the same. */
    boolean isLike(CodeEvidence other) {
        return annex2 == other.annex2 && concerned.equals(other.concerned);
    }

    // One object stands for all that say the same.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
