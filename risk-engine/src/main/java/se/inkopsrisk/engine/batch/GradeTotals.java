package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Grade;

/** Rows and money by grade, not assessed among them. Not thread-safe. */
public final class GradeTotals {
    private static final int GRADES = Grade.values().length;

    /** By the grade's ordinal: every row of a ledger is added a dozen times. */
    private final Totals[] graded = new Totals[GRADES];

    private Totals notAssessed = new Totals();

    GradeTotals() {
        Arrays.setAll(graded, grade -> new Totals());
    }

    void add(Optional<Grade> grade, long ore) {
        (grade.isPresent() ? of(grade.get()) : notAssessed).add(ore);
    }

    void add(GradeTotals other) {
        for (int grade = 0; grade < GRADES; grade++) {
            graded[grade].add(other.graded[grade]);
        }
        notAssessed.add(other.notAssessed);
    }

    /** What has that grade. */
    @SuppressWarnings("EnumOrdinal") // An array in memory alone; nothing that is kept depends on the order.
    public Totals of(Grade grade) {
        return graded[grade.ordinal()];
    }

    /** What has no grade, which is never low. */
    public Totals notAssessed() {
        return notAssessed;
    }

    /** All of it. */
    public Totals all() {
        Totals all = new Totals();
        for (Totals totals : graded) {
            all.add(totals);
        }
        all.add(notAssessed);
        return all;
    }

    void writeState(DataOutput out) throws IOException {
        for (Totals totals : graded) {
            totals.writeState(out);
        }
        notAssessed.writeState(out);
    }

    static GradeTotals readState(DataInput in) throws IOException {
        GradeTotals read = new GradeTotals();
        for (int grade = 0; grade < GRADES; grade++) {
            read.graded[grade] = Totals.readState(in);
        }
        read.notAssessed = Totals.readState(in);
        return read;
    }
}
