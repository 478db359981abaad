package se.inkopsrisk.service.ledger;

import java.util.Optional;
import java.util.UUID;
import se.inkopsrisk.rules.verdict.Language;

/**
 * What was answered to a request.
 *
 * @param entry the ledger's entry, where the assessment was kept
 * @param language the language of the answer
 * @param assessment the assessment, canonical JSON in UTF-8
 * @param repeated whether an earlier request of the same key had this answer already
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they went; never compared as a record.
public record Answer(Optional<UUID> entry, Language language, byte[] assessment, boolean repeated) {}
