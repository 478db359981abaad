package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import se.inkopsrisk.rules.evidence.MeasureStatement;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Measure;

/**
 * A criterion's grade in one category and period before the measure rules: what they may ask, and what they report.
 * Told apart by identity.
 */
public final class GradedCriterion {
    /** In the order in which a procurement gets to them. */
    private static final Comparator<Measure> ORDER =
            Comparator.comparing(Measure::kind).thenComparing(Measure::level).thenComparing(Measure::id);

    private final List<Proposal> proposals;
    private final List<Measure> advised = new ArrayList<>();

    GradedCriterion(Grade grade, List<MeasureStatement> measures) {
        this.proposals =
                measures.stream().map(measure -> new Proposal(measure, grade)).toList();
    }

    /** What may be done about risks of the criterion, in any category or in this one. */
    public List<Proposal> proposals() {
        return proposals;
    }

    /** Reports a measure. */
    public void advise(String rule, Proposal proposal) {
        advised.add(proposal.measure().advisedBy(rule));
    }

    /** The measures that the rules reported. */
    List<Measure> advised() {
        return advised.stream().sorted(ORDER).toList();
    }

    /**
     * A measure that may be taken. One object stands for one measure and one grade.
     *
     * @param measure the measure
     * @param grade the criterion's grade
     */
    public record Proposal(MeasureStatement measure, Grade grade) {

        /** The grade from which on the measure is advised. */
        public Grade minGrade() {
            return measure.row().minGrade();
        }

        /** Whether the measure speaks of certain categories, not of all. */
        public boolean isOfCategory() {
            return measure.row().category().isPresent();
        }
    }
}
