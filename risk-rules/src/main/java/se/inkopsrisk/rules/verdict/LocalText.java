package se.inkopsrisk.rules.verdict;

import java.util.Objects;

/** One text in Swedish and in English. */
public record LocalText(String sv, String en) {
    public LocalText {
        Objects.requireNonNull(sv, "sv");
        Objects.requireNonNull(en, "en");
    }

    /** The text in {@code language}. */
    public String in(Language language) {
        return language == Language.SV ? sv : en;
    }
}
