package se.inkopsrisk.engine.batch;

import java.util.ArrayList;
import java.util.List;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Grade;

/** The columns that a screening adds to a ledger's own. */
public final class GradeColumns {
    /** Their names. */
    public static final List<String> NAMES = List.of(
            "category",
            "classified_by",
            "environment",
            "human_rights",
            "corruption",
            "swedish_labour_terms",
            "other",
            "overall",
            "rules_version");

    private GradeColumns() {}

    /** What they hold of an assessment; what is not assessed is empty. */
    public static List<String> of(Assessment assessment) {
        List<String> cells = new ArrayList<>(NAMES.size());
        cells.add(category(assessment));
        cells.add(classifiedBy(assessment));
        cells.addAll(ofVerdict(assessment));
        return cells;
    }

    static String category(Assessment assessment) {
        return assessment.classification().category().orElse("");
    }

    static String classifiedBy(Assessment assessment) {
        return assessment.classification().by().map(Enum::name).orElse("");
    }

    /** The cells behind the category's, which the verdict and the rules' version tell. */
    static List<String> ofVerdict(Assessment assessment) {
        List<String> cells = new ArrayList<>(NAMES.size());
        for (CriterionVerdict verdict : assessment.verdict().criteria()) {
            cells.add(verdict.grade().map(Grade::name).orElse(""));
        }
        cells.add(assessment.overall().map(Grade::name).orElse(""));
        cells.add(assessment.rulesVersion().label());
        return cells;
    }
}
