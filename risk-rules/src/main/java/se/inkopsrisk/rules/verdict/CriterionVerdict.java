package se.inkopsrisk.rules.verdict;

import java.util.List;
import java.util.Optional;

/**
 * What the rules say on one criterion.
 *
 * @param criterion the criterion
 * @param grade its grade; empty means <em>not assessed</em>, which is never low
 * @param findings the reasons, the worst first, then in a stable order
 * @param missing names of the facts that would settle what is open, sorted
 */
public record CriterionVerdict(
        Criterion criterion, Optional<Grade> grade, List<Finding> findings, List<String> missing) {
    public CriterionVerdict {
        findings = List.copyOf(findings);
        missing = List.copyOf(missing);
    }
}
