package se.inkopsrisk.rules.judgement;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.DutyRow;
import se.inkopsrisk.rules.evidence.DutyStatement;
import se.inkopsrisk.rules.evidence.Reason;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Duty.Outcome;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.Level;

/**
 * A duty that the rules found, for tenders of every content. Immutable.
 *
 * @param reasons on what it rests
 * @param otherwise the duty in a tender that holds none of the terms that meet it
 * @param met the duty in a tender that holds one of them
 */
record DueDuty(List<Reason> reasons, Duty otherwise, Duty met) {

    static DueDuty of(DutyStatement statement, List<Reason> reasons) {
        // Where nothing in a tender can show it, or a fact is missing, only a person can tell.
        boolean determinable = !statement.row().metBy().isEmpty() && areKnown(reasons);
        return new DueDuty(
                List.copyOf(reasons),
                duty(statement, reasons, determinable ? Outcome.UNMET : Outcome.NOT_DETERMINABLE),
                duty(statement, reasons, Outcome.MET));
    }

    private static Duty duty(DutyStatement statement, List<Reason> reasons, Outcome outcome) {
        DutyRow row = statement.row();
        List<Fact> facts = reasons.stream()
                .map(Reason::facts)
                .flatMap(Collection::stream)
                .distinct()
                .collect(Collectors.toList());
        return new Duty(
                row.id(),
                row.id(),
                row.level(),
                outcome,
                row.law(),
                row.paragraph(),
                row.title(),
                row.text(),
                row.metBy(),
                facts,
                weakest(row.basis(), reasons),
                statement.source(),
                statement.stale());
    }

    /** A chain of statements is no stronger than its weakest. */
    private static Basis weakest(Basis own, List<Reason> reasons) {
        Basis weakest = own;
        for (Reason reason : reasons) {
            weakest = reason.basis().compareTo(weakest) > 0 ? reason.basis() : weakest;
        }
        return weakest;
    }

    private static boolean areKnown(List<Reason> reasons) {
        return reasons.stream().allMatch(Reason::known);
    }

    /** Whether no fact is missing that would settle whether it arises. */
    boolean isCertain() {
        return areKnown(reasons);
    }

    Level level() {
        return otherwise.level();
    }

    String id() {
        return otherwise.id();
    }
}
