package se.inkopsrisk.engine.edition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import se.inkopsrisk.rules.CategoryVerdicts;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * A category's grade that two editions give differently.
 *
 * @param category the category's id
 * @param criterion the criterion
 * @param before the old grade; empty where it was not assessed or the category did not exist
 * @param after the new grade, in the same way
 */
public record GradeChange(String category, Criterion criterion, Optional<Grade> before, Optional<Grade> after) {

    /** All grades that differ on {@code day}, by category and then by criterion. */
    public static List<GradeChange> between(RuleBook before, RuleBook after, LocalDate day) {
        Map<String, Verdict> old = new CategoryVerdicts(before, day).all();
        Map<String, Verdict> now = new CategoryVerdicts(after, day).all();
        TreeSet<String> categories = new TreeSet<>(old.keySet());
        categories.addAll(now.keySet());
        List<GradeChange> changes = new ArrayList<>();
        for (String category : categories) {
            for (Criterion criterion : Criterion.values()) {
                Optional<Grade> from = grade(old, category, criterion);
                Optional<Grade> to = grade(now, category, criterion);
                if (!from.equals(to)) {
                    changes.add(new GradeChange(category, criterion, from, to));
                }
            }
        }
        return changes;
    }

    private static Optional<Grade> grade(Map<String, Verdict> verdicts, String category, Criterion criterion) {
        return Optional.ofNullable(verdicts.get(category))
                .flatMap(verdict -> verdict.of(criterion).grade());
    }
}
