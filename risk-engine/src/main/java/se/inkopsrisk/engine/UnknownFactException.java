package se.inkopsrisk.engine;

import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/** A purchase names something that does not exist: a country, a contract term, a CPV code. */
public final class UnknownFactException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final transient LocalText text;

    /**
     * @param field the purchase's field, such as {@code origins}
     * @param text what is wrong and what to do
     */
    public UnknownFactException(String field, LocalText text) {
        super(field + ": " + text.in(Language.EN));
        this.field = field;
        this.text = text;
    }

    /** The purchase's field. */
    public String field() {
        return field;
    }

    /** What is wrong and what to do. */
    public LocalText text() {
        return text;
    }
}
