package se.inkopsrisk.service.ledger;

import java.util.Optional;
import java.util.UUID;
import se.inkopsrisk.rules.verdict.Language;

/**
 * What was answered to a request.
 *
 * @param entry the ledger's entry, where an assessment was kept
 * @param status the HTTP status
 * @param language the language of the answer
 * @param body JSON in UTF-8: the assessment, or what else was answered
 * @param repeated whether an earlier request of the same key had this answer already
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they went; never compared as a record.
public record Answer(Optional<UUID> entry, int status, Language language, byte[] body, boolean repeated) {
    private static final int OK = 200;
    private static final int CREATED = 201;

    /** A first answer of which nothing was kept. */
    public static Answer of(int status, Language language, byte[] body) {
        return new Answer(Optional.empty(), status, language, body, false);
    }

    /** A first answer of an assessment that was not kept. */
    public static Answer of(Language language, byte[] assessment) {
        return of(OK, language, assessment);
    }

    /** A first answer of an assessment that was kept. */
    static Answer kept(UUID entry, KeptAssessment content) {
        return new Answer(Optional.of(entry), CREATED, content.language(), content.assessment(), false);
    }

    /** The status of an answer that was remembered before statuses were. */
    static int usualStatus(boolean kept) {
        return kept ? CREATED : OK;
    }
}
