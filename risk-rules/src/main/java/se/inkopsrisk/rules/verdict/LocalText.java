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

    /** The text as it stands within a sentence: its first letter small, names in it as they are. */
    public String withinSentence(Language language) {
        String text = in(language);
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(language.locale()) + text.substring(1);
    }
}
