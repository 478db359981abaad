package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.inkopsrisk.rules.evidence.DutyStatement;
import se.inkopsrisk.rules.evidence.Reason;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * The circumstances of graded purchases before the duty rules: what they may ask, and what they report. A session's
 * thread owns it; it is public only because compiled rules live in a package of their own.
 */
public final class DutyScreening {
    private static final Comparator<DueDuty> MOST_BINDING_FIRST =
            Comparator.comparing(DueDuty::level).thenComparing(DueDuty::id);

    private final Circumstances circumstances;
    private final Map<String, DueDuty> due = new TreeMap<>();

    DutyScreening(Circumstances circumstances) {
        this.circumstances = circumstances;
    }

    /** Whether the duty is in force in the period. */
    public boolean inForce(String duty) {
        return circumstances.law().inForce().containsKey(duty);
    }

    /** Whether the duty is in force and speaks of what is bought: by category, by good or by CPV code. */
    public Answer concerns(String duty) {
        if (!inForce(duty)) {
            return Answer.NO;
        }
        boolean byCategory = circumstances.law().concerned().containsKey(duty);
        boolean unbounded = !circumstances.law().scoped().contains(duty);
        return byCategory || unbounded ? Answer.YES : circumstances.code().concerns(duty);
    }

    /** Whether the regions prioritise the category nationally. */
    public boolean isPrioritised() {
        return circumstances.law().priority().isPresent();
    }

    /** Whether it is a social or other specific service (LOU annex 2). */
    public Answer annex2() {
        return circumstances.annex2();
    }

    /** Whether goods are bought. */
    public Answer goods() {
        return circumstances
                .nature()
                .map(nature -> nature == Nature.GOODS ? Answer.YES : Answer.NO)
                .orElse(Answer.UNKNOWN);
    }

    /** Whether the value reaches the directive's threshold for what is bought. */
    public Answer reachesDirective() {
        return circumstances.directive().answer();
    }

    /** Whether the value reaches the direct award limit. */
    public Answer reachesDirectAwardLimit() {
        return circumstances.directAward().answer();
    }

    /** Whether the value reaches the amount of the measure against Chinese medical devices. */
    public Answer reachesIpi() {
        return circumstances.ipi().answer();
    }

    /** Whether work is performed where Swedish labour law applies. */
    public Answer workInSweden() {
        return circumstances.workInSweden();
    }

    /** Whether work is performed where Swedish labour law does not apply. */
    public Answer workAbroad() {
        return circumstances.workAbroad();
    }

    /** Whether a published assessment says that labour terms are needed; unknown where nobody has assessed the risk. */
    public Answer needForTerms() {
        return circumstances.law().needForTerms();
    }

    /** Whether the criterion is graded above low; unknown where it is not assessed. */
    public Answer risk(Criterion criterion) {
        Grade grade = circumstances.grades().of(criterion);
        if (grade == null) {
            return Answer.UNKNOWN;
        }
        return grade == Grade.LOW ? Answer.NO : Answer.YES;
    }

    /** Whether the criterion is graded high. */
    public boolean isHigh(Criterion criterion) {
        return circumstances.grades().of(criterion) == Grade.HIGH;
    }

    /** Reports a duty that arises, or may arise, on these grounds. */
    public void oblige(String duty, Ground... grounds) {
        List<Reason> reasons = new ArrayList<>(grounds.length);
        for (Ground ground : grounds) {
            reasons.add(ground.of(circumstances, duty));
        }
        add(duty, reasons);
    }

    /** Reports a duty that follows from terms due under labour law, on the grounds of these. */
    public void obligeWith(String duty, LabourTermsDue terms) {
        DueDuty leading = due.get(terms.duty());
        if (leading == null) {
            throw new IllegalStateException("The duty is not due: " + terms.duty());
        }
        add(duty, leading.reasons());
    }

    private void add(String duty, List<Reason> reasons) {
        DutyStatement statement = circumstances.law().inForce().get(duty);
        if (statement == null) {
            throw new IllegalArgumentException("A rule asks for a duty that is not in force: " + duty);
        }
        // Of two paths to one duty, the one on which nothing is missing decides.
        due.merge(
                duty,
                DueDuty.of(statement, reasons),
                (one, other) -> other.isCertain() && !one.isCertain() ? other : one);
    }

    /** The duties that the rules reported, the most binding first. */
    List<DueDuty> due() {
        return due.values().stream().sorted(MOST_BINDING_FIRST).toList();
    }
}
