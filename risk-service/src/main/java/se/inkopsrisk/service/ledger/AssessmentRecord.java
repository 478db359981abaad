package se.inkopsrisk.service.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the ledger knows of a kept assessment.
 *
 * @param id its id
 * @param seq its number in the chain
 * @param recordedAt when it was kept
 * @param recordedBy who kept it
 * @param reference the tender's reference
 * @param corrects the assessment that it corrects
 * @param correctedBy the assessments that correct it
 * @param note why, in the writer's own words
 * @param purchase the purchase as it came in; left out where it was erased
 * @param contentHash the hash of what was kept
 * @param previousHash the hash of the entry before it
 * @param hash the entry's own hash
 * @param erasure by whom and why its content was erased
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AssessmentRecord(
        UUID id,
        long seq,
        Instant recordedAt,
        String recordedBy,
        Optional<String> reference,
        Optional<UUID> corrects,
        List<UUID> correctedBy,
        String note,
        @Schema(ref = "#/components/schemas/Purchase") @Nullable JsonNode purchase,
        String contentHash,
        String previousHash,
        String hash,
        Optional<Erasure> erasure) {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static AssessmentRecord of(LedgerReader.Kept kept, List<UUID> correctedBy) {
        return of(
                kept.entry(),
                kept.content().reference(),
                correctedBy,
                JSON.readTree(kept.content().purchase()),
                Optional.empty());
    }

    static AssessmentRecord erased(LedgerEntry entry, List<UUID> correctedBy, LedgerEntry erasure) {
        return of(entry, Optional.empty(), correctedBy, null, Optional.of(Erasure.of(erasure)));
    }

    private static AssessmentRecord of(
            LedgerEntry entry,
            Optional<String> reference,
            List<UUID> correctedBy,
            @Nullable JsonNode purchase,
            Optional<Erasure> erasure) {
        return new AssessmentRecord(
                entry.id(),
                entry.seq(),
                entry.recordedAt(),
                entry.recordedBy(),
                reference,
                entry.subject(),
                correctedBy,
                entry.note(),
                purchase,
                entry.contentHash(),
                entry.previousHash(),
                entry.hash(),
                erasure);
    }

    /** Who erased a content, when and why. */
    record Erasure(UUID id, long seq, Instant recordedAt, String recordedBy, String reason, String hash) {
        static Erasure of(LedgerEntry entry) {
            return new Erasure(
                    entry.id(), entry.seq(), entry.recordedAt(), entry.recordedBy(), entry.note(), entry.hash());
        }
    }
}
