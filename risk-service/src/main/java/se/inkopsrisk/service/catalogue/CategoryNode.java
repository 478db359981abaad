package se.inkopsrisk.service.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.verdict.Language;

/**
 * A node of the category tree.
 *
 * @param id its key
 * @param parent the key of the node above
 * @param level 1 (broad) to 3
 * @param name its name in the asker's language
 * @param nature goods, services or works, where all below is of one nature
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CategoryNode(String id, Optional<String> parent, int level, String name, Optional<String> nature) {
    static CategoryNode of(Category category, Language language) {
        return new CategoryNode(
                category.id(),
                category.parent(),
                category.level(),
                category.name().in(language),
                category.nature().map(Enum::name));
    }
}
