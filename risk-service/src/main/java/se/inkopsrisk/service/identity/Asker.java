package se.inkopsrisk.service.identity;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.problem.ApiException;
import se.inkopsrisk.service.problem.ApiException.Place;

/**
 * Who asks.
 *
 * @param name the person's or the key's name
 * @param language the language of the answer
 * @param idempotencyKey the word by which a repetition is to be known
 */
public record Asker(String name, Language language, Optional<String> idempotencyKey) {
    /** The header that holds the word. */
    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";
    /** The header that tells of an answer that it was given before. */
    public static final String REPLAYED = "Idempotency-Replayed";

    private static final String A_KEY = "[\\x21-\\x7e]{1,200}";

    /**
     * Who asks, by a request's own parts.
     *
     * @param key the header's value, null where there is none
     * @throws ApiException if the key is none
     */
    public static Asker of(@Nullable Principal principal, Locale locale, @Nullable String key) {
        if (key != null && !key.matches(A_KEY)) {
            throw ApiException.invalid(
                    Place.HEADER,
                    IDEMPOTENCY_KEY,
                    "skriv 1–200 tecken ASCII utan blanksteg, ett UUID till exempel",
                    "write 1 to 200 characters of ASCII without spaces, a UUID for instance");
        }
        return new Asker(Askers.name(principal), Language.of(locale), Optional.ofNullable(key));
    }
}
