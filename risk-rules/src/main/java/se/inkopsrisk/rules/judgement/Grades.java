package se.inkopsrisk.rules.judgement;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * The grades of all criteria and what each rests on, in one number so that they cost little to compare and to look up by.
 *
 * @param code for each criterion five bits: its grade's steps above nothing, or 0 where it is not assessed, and above
 *     these its basis
 */
record Grades(int code) {
    /** No criterion is assessed. */
    static final Grades NONE = new Grades(0);

    private static final int GRADE_BITS = 3;
    private static final int BITS = GRADE_BITS + 2;
    private static final int GRADE_MASK = (1 << GRADE_BITS) - 1;
    private static final int BASIS_MASK = (1 << (BITS - GRADE_BITS)) - 1;
    private static final Map<Criterion, Integer> SHIFT = new EnumMap<>(Criterion.class);
    private static final Grade[] GRADES = Grade.values();
    private static final Basis[] BASES = Basis.values();
    private static final Map<Grade, Integer> STEPS = new EnumMap<>(Grade.class);
    private static final Map<Basis, Integer> PLACES = new EnumMap<>(Basis.class);

    static {
        for (Grade grade : GRADES) {
            STEPS.put(grade, STEPS.size() + 1);
        }
        for (Basis basis : BASES) {
            PLACES.put(basis, PLACES.size());
        }
        for (Criterion criterion : Criterion.values()) {
            SHIFT.put(criterion, BITS * SHIFT.size());
        }
    }

    /** These grades and one more. */
    Grades with(Criterion criterion, Grade grade, Basis basis) {
        int graded = STEPS.get(grade) | (PLACES.get(basis) << GRADE_BITS);
        return new Grades(code | (graded << SHIFT.get(criterion)));
    }

    /** The criterion's grade; null where it is not assessed. */
    @Nullable
    Grade of(Criterion criterion) {
        int steps = code >> SHIFT.get(criterion) & GRADE_MASK;
        return steps == 0 ? null : GRADES[steps - 1];
    }

    /** What the criterion's grade rests on; meaningless where it is not assessed. */
    Basis basisOf(Criterion criterion) {
        return BASES[code >> (SHIFT.get(criterion) + GRADE_BITS) & BASIS_MASK];
    }
}
