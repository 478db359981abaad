package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/** Spend by overall grade and by the grade of each criterion; a row counts once in each. Not thread-safe. */
public final class GradedSpend {
    private GradeTotals overall = new GradeTotals();
    private final Map<Criterion, GradeTotals> criteria = new EnumMap<>(Criterion.class);

    GradedSpend() {
        for (Criterion criterion : Criterion.values()) {
            criteria.put(criterion, new GradeTotals());
        }
    }

    void add(Verdict verdict, long ore) {
        overall.add(verdict.overall(), ore);
        for (CriterionVerdict criterion : verdict.criteria()) {
            criteria.get(criterion.criterion()).add(criterion.grade(), ore);
        }
    }

    void add(GradedSpend other) {
        overall.add(other.overall);
        criteria.forEach((criterion, totals) -> totals.add(other.of(criterion)));
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
    public GradeTotals of(Criterion criterion) {
        return criteria.get(criterion);
    }

    /** What is graded high by any criterion. */
    public Totals high() {
        return overall.of(Grade.HIGH);
    }

    void writeState(DataOutput out) throws IOException {
        overall.writeState(out);
        for (GradeTotals criterion : criteria.values()) {
            criterion.writeState(out);
        }
    }

    static GradedSpend readState(DataInput in) throws IOException {
        GradedSpend read = new GradedSpend();
        read.overall = GradeTotals.readState(in);
        for (Criterion criterion : Criterion.values()) {
            read.criteria.put(criterion, GradeTotals.readState(in));
        }
        return read;
    }
}
