package se.inkopsrisk.engine.notice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One text in the languages in which a notice states it. */
final class Words {
    private static final String SWEDISH = "SWE";

    private final Map<String, Stated<String>> byLanguage = new LinkedHashMap<>();

    void add(String language, Stated<String> text) {
        if (!text.value().isEmpty()) {
            byLanguage.putIfAbsent(language, text);
        }
    }

    /** The Swedish text, or else the one in the notice's own language, or else the first. */
    Optional<Stated<String>> in(String noticeLanguage) {
        Stated<String> swedish = byLanguage.get(SWEDISH);
        Stated<String> own = byLanguage.get(noticeLanguage);
        return Optional.ofNullable(swedish != null ? swedish : own)
                .or(() -> byLanguage.values().stream().findFirst());
    }
}
