package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/** Spend by overall grade and by the grade of each criterion; a row counts once in each. Not thread-safe. */
public final class GradedSpend {
    private GradeTotals overall = new GradeTotals();
    private static final int CRITERIA = Criterion.values().length;

    /** By the criterion's ordinal, which is its place in a verdict. */
    private final GradeTotals[] criteria = new GradeTotals[CRITERIA];

    GradedSpend() {
        Arrays.setAll(criteria, criterion -> new GradeTotals());
    }

    void add(Verdict verdict, long ore) {
        overall.add(verdict.overall(), ore);
        List<CriterionVerdict> verdicts = verdict.criteria();
        for (int criterion = 0; criterion < CRITERIA; criterion++) {
            criteria[criterion].add(verdicts.get(criterion).grade(), ore);
        }
    }

    void add(GradedSpend other) {
        overall.add(other.overall);
        for (int criterion = 0; criterion < CRITERIA; criterion++) {
            criteria[criterion].add(other.criteria[criterion]);
        }
    }

    /** All rows and their money. */
    public Totals all() {
        return overall.all();
    }

    /** By overall grade. */
    public GradeTotals overall() {
        return overall;
    }

    /** By the grade of one criterion. */
    @SuppressWarnings("EnumOrdinal") // An array in memory alone; nothing that is kept depends on the order.
    public GradeTotals of(Criterion criterion) {
        return criteria[criterion.ordinal()];
    }

    /** What is graded high by any criterion. */
    public Totals high() {
        return overall.of(Grade.HIGH);
    }

    void writeState(DataOutput out) throws IOException {
        overall.writeState(out);
        for (GradeTotals criterion : criteria) {
            criterion.writeState(out);
        }
    }

    static GradedSpend readState(DataInput in) throws IOException {
        GradedSpend read = new GradedSpend();
        read.overall = GradeTotals.readState(in);
        for (int criterion = 0; criterion < CRITERIA; criterion++) {
            read.criteria[criterion] = GradeTotals.readState(in);
        }
        return read;
    }
}
