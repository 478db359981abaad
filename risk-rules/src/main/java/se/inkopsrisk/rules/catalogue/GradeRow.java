package se.inkopsrisk.rules.catalogue;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.Aspect;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Stage;

/**
 * A grade of a category on a criterion ({@code grades.csv}).
 *
 * @param id the row's key
 * @param category the category that it grades, and all below it without a grade of their own
 * @param criterion the criterion
 * @param aspect which aspect of human rights, where the source keeps them apart
 * @param stage the stage that it speaks of, or empty for the whole
 * @param grade the grade, or empty where the source says that its information is insufficient
 * @param statement basis, source and reason
 * @param validity the days on which it holds
 * @param replaced what the bundled catalogue said, where an overlay replaced it
 */
public record GradeRow(
        String id,
        String category,
        Criterion criterion,
        Optional<Aspect> aspect,
        Optional<Stage> stage,
        Optional<Grade> grade,
        Statement statement,
        Validity validity,
        Optional<Finding.Replacement> replaced) {}
