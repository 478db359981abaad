package se.inkopsrisk.rules.judgement;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * The grades of all criteria, in one number so that they cost little to compare and to look up by.
 *
 * @param code for each criterion three bits: its grade's steps above nothing, or 0 where it is not assessed
 */
record Grades(int code) {
    /** No criterion is assessed. */
    static final Grades NONE = new Grades(0);

    private static final int BITS = 3;
    private static final int MASK = (1 << BITS) - 1;
    private static final Map<Criterion, Integer> SHIFT = new EnumMap<>(Criterion.class);
    private static final Grade[] GRADES = Grade.values();
    private static final Map<Grade, Integer> STEPS = new EnumMap<>(Grade.class);

    static {
        for (Grade grade : GRADES) {
            STEPS.put(grade, STEPS.size() + 1);
        }
        for (Criterion criterion : Criterion.values()) {
            SHIFT.put(criterion, BITS * SHIFT.size());
        }
    }

    /** These grades and one more. */
    Grades with(Criterion criterion, Grade grade) {
        return new Grades(code | STEPS.get(grade) << SHIFT.get(criterion));
    }

    /** The criterion's grade; null where it is not assessed. */
    @Nullable
    Grade of(Criterion criterion) {
        int steps = code >> SHIFT.get(criterion) & MASK;
        return steps == 0 ? null : GRADES[steps - 1];
    }
}
