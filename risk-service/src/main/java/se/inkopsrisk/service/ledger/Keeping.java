package se.inkopsrisk.service.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * The wish to keep an assessment.
 *
 * @param content what to keep
 * @param by who wishes it
 * @param corrects the earlier assessment that this one corrects
 * @param note why, in the writer's own words; empty where nothing is said
 * @param key by which a repetition is known
 */
public record Keeping(
        KeptAssessment content, String by, Optional<UUID> corrects, String note, Optional<IdempotencyKey> key) {}
