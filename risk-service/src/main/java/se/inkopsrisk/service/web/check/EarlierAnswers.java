package se.inkopsrisk.service.web.check;

import java.util.Optional;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What a result's page carries beside the answers: the answers that it was made with, so that it can tell what changed. */
final class EarlierAnswers {
    /** A field that only a result's own form sends. */
    private static final String AGAIN = "again";
    /** What stands before a field's name where it tells what was answered earlier. */
    private static final String BEFORE = "before.";
    /** What the fields of a single lot begin with. */
    private static final String LOT = "lot.";

    private EarlierAnswers() {}

    /** The form with the answers that stood there before; empty where it was not sent from a result's page. */
    static Optional<MultiValueMap<String, String>> in(MultiValueMap<String, String> sent) {
        if (!sent.containsKey(AGAIN)) {
            return Optional.empty();
        }
        MultiValueMap<String, String> earlier = new LinkedMultiValueMap<>();
        sent.forEach((field, values) -> {
            if (field.startsWith(BEFORE)) {
                earlier.put(field.substring(BEFORE.length()), values);
            } else if (!isAnswer(field)) {
                earlier.put(field, values);
            }
        });
        return Optional.of(earlier);
    }

    private static boolean isAnswer(String field) {
        return PurchaseForm.ANSWERS.contains(field) || field.startsWith(LOT);
    }
}
