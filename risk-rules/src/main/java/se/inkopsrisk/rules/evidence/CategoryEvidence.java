package se.inkopsrisk.rules.evidence;

import java.util.List;
import java.util.Map;
import se.inkopsrisk.rules.verdict.Criterion;

/**
 * What the catalogue says of one category in one period. Immutable; looked up once and shared by all purchases of the
 * category.
 *
 * @param isClassified whether there is a category at all
 * @param aspects grades of the supply chain, by criterion, aspect and source
 * @param industry grades of work performed in Sweden
 * @param riskOccupations assessments of occupations that found a risk, for work in Sweden
 * @param riskOccupationsIfInSweden the same, for work of which it is not known where it is performed
 * @param lowRiskOccupations assessments of occupations that found the risk low, for work in Sweden
 * @param originsByCountry what is known of the category's goods from each country
 * @param openOrigins goods that are high from some country, while no origin is stated
 * @param openCriteria the criteria of those goods
 * @param governance what follows for each country of origin whose governance an imported index scores low
 * @param governanceImported whether such an index is there
 * @param onSite whether the work is by its nature carried out in Sweden
 */
public record CategoryEvidence(
        boolean isClassified,
        List<GradedAspect> aspects,
        List<GradeStatement> industry,
        List<Conclusion> riskOccupations,
        List<Conclusion> riskOccupationsIfInSweden,
        List<Conclusion> lowRiskOccupations,
        Map<String, List<Conclusion>> originsByCountry,
        List<Conclusion> openOrigins,
        List<Criterion> openCriteria,
        Map<String, Conclusion> governance,
        boolean governanceImported,
        boolean onSite) {
    /** Nothing is known: the purchase has no category. */
    public static final CategoryEvidence NONE = new CategoryEvidence(
            false, List.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), Map.of(),
            true, false);
}
