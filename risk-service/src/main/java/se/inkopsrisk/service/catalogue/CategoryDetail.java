package se.inkopsrisk.service.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.verdict.Language;

/**
 * A category, those above it and those right below it.
 *
 * @param category itself
 * @param path those above, the nearest first
 * @param children those right below
 * @param cpv prefixes of the CPV codes that lead to it
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CategoryDetail(CategoryNode category, List<CategoryNode> path, List<CategoryNode> children, List<String> cpv) {
    static CategoryDetail of(Category category, Catalogue catalogue, Language language) {
        return new CategoryDetail(
                CategoryNode.of(category, language),
                catalogue.path(category.id()).stream()
                        .skip(1)
                        .map(above -> CategoryNode.of(above, language))
                        .toList(),
                catalogue.categories().stream()
                        .filter(other ->
                                other.parent().filter(category.id()::equals).isPresent())
                        .map(below -> CategoryNode.of(below, language))
                        .toList(),
                catalogue.cpvMap().entrySet().stream()
                        .filter(entry -> entry.getValue().equals(category.id()))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .toList());
    }
}
