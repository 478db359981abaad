package se.inkopsrisk.service.web.check;

import java.util.Locale;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What is wrong in one field, and what to do.
 *
 * @param field the field's name, which is also its id on the page
 */
public record FieldError(String field, LocalText text) {

    static FieldError of(String field, String sv, String en) {
        return new FieldError(field, new LocalText(sv, en));
    }

    /** The text as a sentence of its own. */
    static FieldError sentence(String field, LocalText text) {
        return of(field, capital(text.sv()), capital(text.en()));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
