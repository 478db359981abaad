package se.inkopsrisk.service.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.inkopsrisk.engine.purchase.SekAmount;
import se.inkopsrisk.rules.verdict.Criterion;

/**
 * A kept assessment in a list.
 *
 * @param id its id
 * @param seq its number in the chain
 * @param recordedAt when it was kept
 * @param recordedBy who kept it
 * @param reference the tender's reference
 * @param corrects the assessment that it corrects
 * @param title the purchase's title, or the beginning of it
 * @param cpv the CPV code as it was written
 * @param valueSek the value in kronor excluding VAT
 * @param category the category's id
 * @param overall the overall grade, or {@code NOT_ASSESSED}
 * @param grades each criterion's grade, or {@code NOT_ASSESSED}
 * @param rulesVersion the rules' version
 * @param assessedFor the day whose rules applied
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record AssessmentSummary(
        UUID id,
        long seq,
        Instant recordedAt,
        String recordedBy,
        Optional<String> reference,
        Optional<UUID> corrects,
        Optional<String> title,
        Optional<String> cpv,
        Optional<String> valueSek,
        Optional<String> category,
        String overall,
        Map<Criterion, String> grades,
        String rulesVersion,
        LocalDate assessedFor) {

    /** The summary of a listed assessment. */
    public static AssessmentSummary of(LedgerReader.Listed listed) {
        LedgerEntry entry = listed.entry();
        AssessmentFacts facts = listed.facts();
        return new AssessmentSummary(
                entry.id(),
                entry.seq(),
                entry.recordedAt(),
                entry.recordedBy(),
                listed.reference(),
                entry.subject(),
                facts.title(),
                facts.cpv(),
                facts.valueSek().map(SekAmount::plain),
                facts.category(),
                facts.overall(),
                facts.grades(),
                facts.rulesVersion(),
                facts.assessedFor());
    }
}
