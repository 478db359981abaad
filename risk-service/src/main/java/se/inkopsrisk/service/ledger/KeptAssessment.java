package se.inkopsrisk.service.ledger;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.Language;

/**
 * What is kept of an assessment.
 *
 * @param language the language in which it was given
 * @param reference the tender's reference outside of this program (diarienummer), where one was given
 * @param purchase the purchase as it came in, JSON in UTF-8
 * @param assessment the assessment as it was given, canonical JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // Bytes as they came and went; never compared as a record.
public record KeptAssessment(Language language, Optional<String> reference, byte[] purchase, byte[] assessment) {

    /** The hash over the content; the salt keeps an erased content from being guessed from it. */
    String hash(byte[] salt) {
        return new Digest()
                .add(salt)
                .add(language.name())
                .add(reference.orElse(""))
                .add(purchase)
                .add(assessment)
                .hex();
    }
}
