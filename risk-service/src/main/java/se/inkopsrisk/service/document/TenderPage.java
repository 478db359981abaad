package se.inkopsrisk.service.document;

import java.util.List;
import java.util.Optional;

/**
 * A tender check in words, as the template shows it.
 *
 * @param title what is bought, or a stand-in where that is not said
 * @param outcome what the check comes to
 * @param outcomeStyle the outcome's name for the style sheet
 * @param value the value of the whole procurement, where it is stated
 * @param notice what identifies the notice, where there is one
 * @param reasons why it comes to that, the weightiest first
 * @param missing the fewest terms that would change the outcome, and what it would come to
 * @param contradictions what in the notice does not go together
 * @param criteria the five criteria over all lots
 * @param changes what would alter a high grade
 * @param groups the lots, those with one and the same verdict together
 * @param measures what to do about the risks of any lot, each once
 * @param sources what is cited
 * @param rulesVersion which rules decided
 * @param overlay the region's own tables, where there are any
 * @param day the day whose rules applied
 */
record TenderPage(
        String title,
        String outcome,
        String outcomeStyle,
        Optional<String> value,
        Optional<String> notice,
        List<ReasonPart> reasons,
        Optional<Missing> missing,
        List<ContradictionPart> contradictions,
        List<WholePart> criteria,
        List<String> changes,
        List<LotGroup> groups,
        List<AssessmentPage.MeasureGroup> measures,
        List<CitedSources.Entry> sources,
        String rulesVersion,
        Optional<String> overlay,
        String day) {

    record ReasonPart(String outcome, String text, String lots) {}

    record Missing(List<String> terms, String outcome) {}

    record ContradictionPart(String lot, String text, List<String> places) {}

    record WholePart(String name, AssessmentPage.GradeMark grade, String worstLots, String notAssessed) {}

    /** Lots with the same category and verdict: what is said of them is said once. */
    record LotGroup(
            String title,
            List<LotPart> lots,
            AssessmentPage assessment,
            List<String> usualOrigins,
            List<String> changes,
            boolean needs) {}

    record LotPart(String id, String title, String value) {}
}
