package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Grade;

/** Rows and money by grade, not assessed among them. Not thread-safe. */
public final class GradeTotals {
    private static final Grade[] GRADES = Grade.values();

    /** By the grade's ordinal: added to for every row several times, and read seldom. */
    private final Totals[] graded = new Totals[GRADES.length];

    private Totals notAssessed = new Totals();

    GradeTotals() {
        Arrays.setAll(graded, i -> new Totals());
    }

    void add(Optional<Grade> grade, long ore) {
        (grade.isPresent() ? graded[grade.get().ordinal()] : notAssessed).add(ore);
    }

    void add(GradeTotals other) {
        for (int i = 0; i < graded.length; i++) {
            graded[i].add(other.graded[i]);
        }
        notAssessed.add(other.notAssessed);
    }

    /** What has that grade. */
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
        for (int i = 0; i < GRADES.length; i++) {
            read.graded[i] = Totals.readState(in);
        }
        read.notAssessed = Totals.readState(in);
        return read;
    }
}
