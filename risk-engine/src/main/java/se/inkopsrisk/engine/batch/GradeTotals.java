package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Grade;

/** Rows and money by grade, not assessed among them. Not thread-safe. */
public final class GradeTotals {
    private final Map<Grade, Totals> graded = new EnumMap<>(Grade.class);
    private Totals notAssessed = new Totals();

    GradeTotals() {
        for (Grade grade : Grade.values()) {
            graded.put(grade, new Totals());
        }
    }

    void add(Optional<Grade> grade, long ore) {
        (grade.isPresent() ? graded.get(grade.get()) : notAssessed).add(ore);
    }

    void add(GradeTotals other) {
        graded.forEach((grade, totals) -> totals.add(other.of(grade)));
        notAssessed.add(other.notAssessed);
    }

    /** What has that grade. */
    public Totals of(Grade grade) {
        return graded.get(grade);
    }

    /** What has no grade, which is never low. */
    public Totals notAssessed() {
        return notAssessed;
    }

    /** All of it. */
    public Totals all() {
        Totals all = new Totals();
        graded.values().forEach(all::add);
        all.add(notAssessed);
        return all;
    }

    void writeState(DataOutput out) throws IOException {
        for (Totals totals : graded.values()) {
            totals.writeState(out);
        }
        notAssessed.writeState(out);
    }

    static GradeTotals readState(DataInput in) throws IOException {
        GradeTotals read = new GradeTotals();
        for (Grade grade : Grade.values()) {
            read.graded.put(grade, Totals.readState(in));
        }
        read.notAssessed = Totals.readState(in);
        return read;
    }
}
