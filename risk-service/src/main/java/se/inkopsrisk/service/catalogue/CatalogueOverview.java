package se.inkopsrisk.service.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

/**
 * The catalogue at a glance, with every word that a client may send or receive.
 *
 * @param rulesVersion the rules' version
 * @param overlay name and edition of the region's own tables
 * @param categories how many categories there are
 * @param cpvCodes how many CPV codes
 * @param gradeRows how many rows of grades
 * @param sources how many sources
 * @param criteria the criteria
 * @param grades the grades, the mildest first; what has no grade is not assessed
 * @param contractTerms the contract terms that a tender may hold
 * @param countries the countries of origin
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record CatalogueOverview(
        String rulesVersion,
        Optional<String> overlay,
        int categories,
        int cpvCodes,
        int gradeRows,
        int sources,
        List<Named> criteria,
        List<Named> grades,
        List<Named> contractTerms,
        List<Named> countries) {
    static CatalogueOverview of(RulesVersion version, Catalogue catalogue, Language language) {
        return new CatalogueOverview(
                version.label(),
                version.overlay(),
                catalogue.categories().size(),
                CpvNomenclature.bundled().size(),
                catalogue.grades().size(),
                catalogue.sources().size(),
                Arrays.stream(Criterion.values())
                        .map(criterion ->
                                new Named(criterion.name(), criterion.label().in(language)))
                        .toList(),
                Arrays.stream(Grade.values())
                        .map(grade -> new Named(grade.name(), grade.label().in(language)))
                        .toList(),
                catalogue.contractTerms().stream()
                        .map(term -> new Named(term.id(), term.name().in(language)))
                        .toList(),
                catalogue.countries().stream()
                        .map(country -> new Named(country.iso(), country.name().in(language)))
                        .toList());
    }

    /** A word and what it is called. */
    record Named(String id, String name) {}
}
