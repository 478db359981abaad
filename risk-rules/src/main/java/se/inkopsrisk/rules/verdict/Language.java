package se.inkopsrisk.rules.verdict;

import java.util.Locale;

/** The two languages in which everything is said. */
public enum Language {
    SV,
    EN;

    /** Swedish for a Swedish locale, otherwise English. */
    public static Language of(Locale locale) {
        return "sv".equals(locale.getLanguage()) ? SV : EN;
    }

    /** This language's locale. */
    public Locale locale() {
        return this == SV ? Locale.forLanguageTag("sv-SE") : Locale.ENGLISH;
    }
}
