package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Grade;

/** Spend by whether the procurement set requirements on sustainability, and by grade. Not thread-safe. */
public final class RequirementTotals {
    private static final int ANSWERS = Answer.values().length;

    /** By the answer's ordinal. */
    private final GradeTotals[] answers = new GradeTotals[ANSWERS];

    RequirementTotals() {
        Arrays.setAll(answers, answer -> new GradeTotals());
    }

    void add(Answer required, Optional<Grade> grade, long ore) {
        of(required).add(grade, ore);
    }

    void add(RequirementTotals other) {
        for (int answer = 0; answer < ANSWERS; answer++) {
            answers[answer].add(other.answers[answer]);
        }
    }

    /** With requirements (yes), without (no), or where the ledger does not say (unknown). */
    @SuppressWarnings("EnumOrdinal") // An array in memory alone; nothing that is kept depends on the order.
    public GradeTotals of(Answer required) {
        return answers[required.ordinal()];
    }

    void writeState(DataOutput out) throws IOException {
        for (GradeTotals totals : answers) {
            totals.writeState(out);
        }
    }

    static RequirementTotals readState(DataInput in) throws IOException {
        RequirementTotals read = new RequirementTotals();
        for (int answer = 0; answer < ANSWERS; answer++) {
            read.answers[answer] = GradeTotals.readState(in);
        }
        return read;
    }
}
