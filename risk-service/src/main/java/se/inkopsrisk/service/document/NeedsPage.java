package se.inkopsrisk.service.document;

import java.util.List;
import java.util.Optional;

/**
 * A needs assessment in words, as the template shows it.
 *
 * @param lot the lot's identifier
 * @param title what is bought, or a stand-in where that is not said
 * @param need what the rules find
 * @param ground why they find it
 * @param duties the duties to assess and to set terms, as far as they arise
 * @param occupations the occupations expected to do the work
 * @param indicators the indicators with the officer's answers
 * @param terms the three terms
 * @param decision the officer's decision
 * @param sources what is cited
 * @param rulesVersion which rules found it
 * @param overlay the region's own tables, where there are any
 * @param day the day whose rules applied
 */
record NeedsPage(
        String lot,
        String title,
        String need,
        String ground,
        List<DutyPart> duties,
        List<OccupationPart> occupations,
        List<IndicatorPart> indicators,
        List<TermPart> terms,
        Optional<DecisionPart> decision,
        List<CitedSources.Entry> sources,
        String rulesVersion,
        Optional<String> overlay,
        String day) {

    /** A duty; {@code outcome} is a message key. */
    record DutyPart(String level, String title, String law, String outcome) {}

    /** An occupation; {@code risk} and {@code terms} are message keys. */
    record OccupationPart(
            String name,
            String risk,
            String terms,
            String reason,
            String link,
            String basis,
            Optional<String> source) {}

    /** An indicator; {@code answer} is a message key. */
    record IndicatorPart(String question, String answer) {}

    record TermPart(String name, boolean held) {}

    record DecisionPart(
            boolean termsNeeded, boolean deviates, String reason, Optional<String> by, Optional<String> on) {}
}
