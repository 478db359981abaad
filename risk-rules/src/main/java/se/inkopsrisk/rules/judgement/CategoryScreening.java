package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import se.inkopsrisk.rules.evidence.CategoryEvidence;
import se.inkopsrisk.rules.evidence.Evidence;
import se.inkopsrisk.rules.evidence.GradedAspect;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;

/**
 * One category in one period before the category rules: what they may ask, and what they report. What they find is
 * the same for every purchase of the category, so they run once for it.
 */
public final class CategoryScreening {
    private final CategoryEvidence evidence;
    private final Map<Criterion, List<Finding>> findings = new EnumMap<>(Criterion.class);
    private final Map<Criterion, SortedSet<String>> missing = new EnumMap<>(Criterion.class);

    CategoryScreening(CategoryEvidence evidence) {
        this.evidence = evidence;
    }

    /** Whether there is a category to speak of. */
    public boolean isClassified() {
        return evidence.isClassified();
    }

    /** What each source says on each criterion. */
    public List<GradedAspect> aspects() {
        return evidence.aspects();
    }

    /** Reports a finding. */
    public void find(String rule, Evidence reason) {
        Finding finding = reason.reportedBy(rule);
        findings.computeIfAbsent(finding.criterion(), c -> new ArrayList<>()).add(finding);
    }

    /** Reports a fact that would settle what is open on a criterion. */
    public void miss(Criterion criterion, String fact) {
        missing.computeIfAbsent(criterion, c -> new TreeSet<>()).add(fact);
    }

    /** What the rules reported on {@code criterion}. */
    Tally tally(Criterion criterion) {
        return Tally.of(
                criterion,
                findings.getOrDefault(criterion, List.of()),
                missing.getOrDefault(criterion, new TreeSet<>()));
    }
}
