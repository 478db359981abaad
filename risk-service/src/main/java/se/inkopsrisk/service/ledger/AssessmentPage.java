package se.inkopsrisk.service.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page of kept assessments.
 *
 * @param assessments the page, the newest first
 * @param counts how many of all that the filter lets through have which overall grade, not assessed included
 * @param next what to give as {@code before} for the next page; left out on the last
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AssessmentPage(List<AssessmentSummary> assessments, Map<String, Long> counts, Optional<Long> next) {

    /** The page of {@code most} rows, where one row more tells that there is a next. */
    static AssessmentPage of(List<LedgerReader.Listed> rows, int most, Map<String, Long> counts) {
        List<LedgerReader.Listed> shown = rows.subList(0, Math.min(most, rows.size()));
        return new AssessmentPage(
                shown.stream().map(AssessmentSummary::of).toList(),
                counts,
                rows.size() > most
                        ? Optional.of(shown.get(shown.size() - 1).entry().seq())
                        : Optional.empty());
    }
}
