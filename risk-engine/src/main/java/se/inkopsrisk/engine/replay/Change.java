package se.inkopsrisk.engine.replay;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Level;

/** One thing that a new edition says differently of a purchase. */
public sealed interface Change {
    /** The category's id under the new edition, or else under the old one; empty where neither gives one. */
    Optional<String> category();

    /** The rows that differ between the editions and bring the change about, in order. */
    List<RowName> because();

    /** The purchase goes to another category. */
    record OfCategory(Optional<String> before, Optional<String> after, List<RowName> because) implements Change {
        @Override
        public Optional<String> category() {
            return after.or(() -> before);
        }
    }

    /** A criterion gets another grade; an empty grade is <em>not assessed</em>. */
    record OfGrade(
            Optional<String> category,
            Criterion criterion,
            Optional<Grade> before,
            Optional<Grade> after,
            List<RowName> because)
            implements Change {}

    /** A duty arises, falls away, or binds otherwise. */
    record OfDuty(
            Optional<String> category,
            String duty,
            Optional<Binding> before,
            Optional<Binding> after,
            List<RowName> because)
            implements Change {}

    /** How a duty binds a tender; without one it does not arise. */
    record Binding(Level level, Duty.Outcome outcome) {
        static Binding of(Duty duty) {
            return new Binding(duty.level(), duty.outcome());
        }
    }
}
