package se.inkopsrisk.service.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import se.inkopsrisk.engine.classify.text.Suggestion;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.verdict.Language;

/**
 * What somebody may mean who is typing.
 *
 * @param cpv the CPV code; left out where the category itself is suggested
 * @param name the code's or the category's name in the asker's language
 * @param category the category's id
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CpvSuggestion(Optional<String> cpv, String name, String category) {
    static CpvSuggestion of(Suggestion suggestion, Language language) {
        return new CpvSuggestion(
                suggestion.cpv().map(CpvCode::digits), suggestion.name().in(language), suggestion.category());
    }
}
