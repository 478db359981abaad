package se.inkopsrisk.engine.batch;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Grade;

/** Spend by whether the procurement set requirements on sustainability, and by grade. Not thread-safe. */
public final class RequirementTotals {
    private final Map<Answer, GradeTotals> answers = new EnumMap<>(Answer.class);

    RequirementTotals() {
        for (Answer answer : Answer.values()) {
            answers.put(answer, new GradeTotals());
        }
    }

    void add(Answer required, Optional<Grade> grade, long ore) {
        answers.get(required).add(grade, ore);
    }

    void add(RequirementTotals other) {
        answers.forEach((answer, totals) -> totals.add(other.of(answer)));
    }

    /** With requirements (yes), without (no), or where the ledger does not say (unknown). */
    public GradeTotals of(Answer required) {
        return answers.get(required);
    }

    void writeState(DataOutput out) throws IOException {
        for (GradeTotals totals : answers.values()) {
            totals.writeState(out);
        }
    }

    static RequirementTotals readState(DataInput in) throws IOException {
        RequirementTotals read = new RequirementTotals();
        for (Answer answer : Answer.values()) {
            read.answers.put(answer, GradeTotals.readState(in));
        }
        return read;
    }
}
