package se.inkopsrisk.service.document;

import java.util.List;
import java.util.Optional;

/**
 * An assessment in words, as the template shows it.
 *
 * @param title what is bought, or a stand-in where that is not said
 * @param overall the overall grade
 * @param unmetMusts how many duties with a must the tender does not meet
 * @param purchase the inputs as they were understood
 * @param category the category's path, the broadest first; empty where there is none
 * @param criteria the five criteria
 * @param duties what law and policy ask
 * @param measures what to do, by place in the procurement
 * @param sources what is cited
 * @param rulesVersion which rules decided
 * @param overlay the region's own tables, where there are any
 * @param day the day whose rules applied
 */
record AssessmentPage(
        String title,
        GradeMark overall,
        int unmetMusts,
        List<Input> purchase,
        List<String> category,
        List<CriterionPart> criteria,
        List<DutyPart> duties,
        List<MeasureGroup> measures,
        List<CitedSources.Entry> sources,
        String rulesVersion,
        Optional<String> overlay,
        String day) {

    /** A grade in words, and its name for the style sheet; colour never stands alone. */
    record GradeMark(String label, String style) {}

    /** A fact of the purchase: the message key of its name, and its value or nothing where it is not stated. */
    record Input(String name, Optional<String> value) {}

    /** What is said on one criterion. */
    record CriterionPart(String name, GradeMark grade, List<FindingPart> findings, List<String> missing) {}

    /** One reason. */
    record FindingPart(
            GradeMark grade,
            String speaksOf,
            boolean decisive,
            String reason,
            Trail trail,
            Optional<String> inheritedFrom,
            Optional<String> replaced) {}

    /** From where a statement comes: basis, number of its source, rule, row, facts. */
    record Trail(String basis, Optional<String> source, boolean stale, String rule, String row, String facts) {}

    /** One duty; {@code outcome} is a message key. */
    record DutyPart(
            String level, String outcome, String title, String law, String text, List<String> metBy, Trail trail) {}

    /** Measures of one place in the procurement. */
    record MeasureGroup(String kind, List<MeasurePart> measures) {}

    /** One measure. */
    record MeasurePart(String level, String criterion, String text, String lots, Trail trail) {}
}
