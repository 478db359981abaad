package se.inkopsrisk.rules.evidence;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;

/**
 * What law and policy look at in a category in one period. Immutable; looked up once and shared by all categories that
 * are alike in it, which are most.
 *
 * @param nature goods, services or works, where all of the category is of one nature
 * @param inForce the duties in force, by id
 * @param scoped ids of duties that speak of some purchases only
 * @param concerned why such a duty speaks of this category or its goods, by duty
 * @param priority why the category is prioritised nationally; empty where it is not
 * @param needForTerms whether a published assessment says that labour terms are needed; unknown where an occupation is
 *     at risk but no authority has assessed it
 * @param occupations the occupations at risk that perform the work; empty where there is none
 */
public record LawEvidence(
        Optional<Nature> nature,
        Map<String, DutyStatement> inForce,
        Set<String> scoped,
        Map<String, Reason> concerned,
        Optional<Reason> priority,
        Answer needForTerms,
        Optional<Reason> occupations) {

    /** Whether law and policy see in both the same. */
    boolean isLike(LawEvidence other) {
        return inForce == other.inForce
                && nature.equals(other.nature)
                && scoped.equals(other.scoped)
                && concerned.equals(other.concerned)
                && priority.equals(other.priority)
                && needForTerms == other.needForTerms
                && occupations.equals(other.occupations);
    }

    // One object stands for all that are alike.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
