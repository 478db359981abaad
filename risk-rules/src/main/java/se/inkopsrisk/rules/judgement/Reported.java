package se.inkopsrisk.rules.judgement;

/**
 * All findings of one screening are in: the fact that the aggregation rules wait for. Told apart by identity, as one
 * stands for each screening.
 */
public final class Reported {
    private final Screening screening;

    Reported(Screening screening) {
        this.screening = screening;
    }

    /** Grades each criterion that has a decisive finding by the worst of them; the others stay not assessed. */
    public void gradeEachCriterionByItsWorstFinding() {
        screening.gradeEachCriterionByItsWorstFinding();
    }

    /** Grades the whole by the worst criterion; without a graded criterion it stays not assessed. */
    public void gradeWholeByItsWorstCriterion() {
        screening.gradeWholeByItsWorstCriterion();
    }
}
