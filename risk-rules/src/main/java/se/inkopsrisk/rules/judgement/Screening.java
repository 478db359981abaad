package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import se.inkopsrisk.rules.evidence.CategoryEvidence;
import se.inkopsrisk.rules.evidence.CodeEvidence;
import se.inkopsrisk.rules.evidence.Conclusion;
import se.inkopsrisk.rules.evidence.Evidence;
import se.inkopsrisk.rules.evidence.GradeStatement;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * One profile in a rule session: what rules may ask of it, and what they report. A session's thread owns it; it is
 * public only because compiled rules live in a package of their own.
 */
public final class Screening {
    private static final Criterion[] CRITERIA = Criterion.values();

    private final RiskProfile profile;
    private final CategoryEvidence evidence;
    private final CategoryFindings category;
    private final CodeEvidence code;
    /** The category's, until something speaks to this profile alone. */
    private Map<Criterion, Tally> tallies;

    private final List<Finding> found = new ArrayList<>(4);
    private final List<Missing> missed = new ArrayList<>(2);
    private Grades grades = Grades.NONE;
    private @Nullable Grade overall;
    private @Nullable Circumstances circumstances;
    private @Nullable DutiesDue duties;
    private List<Measure> measures = List.of();

    Screening(RiskProfile profile, CategoryFindings category, CodeEvidence code) {
        this.profile = profile;
        this.evidence = category.evidence();
        this.category = category;
        this.code = code;
        this.tallies = category.tallies();
    }

    public RiskProfile profile() {
        return profile;
    }

    /** Whether at least one country of origin is stated. */
    public boolean isOriginStated() {
        return !profile.origins().isEmpty();
    }

    /** Whether work is performed in Sweden: as stated, or else by the category's nature. */
    public Answer workInSweden() {
        return profile.performedInSweden() == Answer.UNKNOWN && evidence.onSite()
                ? Answer.YES
                : profile.performedInSweden();
    }

    /** Published assessments that found a risk, as they speak of work in Sweden. */
    public List<Conclusion> riskOccupations() {
        return evidence.riskOccupations();
    }

    /** The same assessments, as they speak while it is not known where the work is done. */
    public List<Conclusion> riskOccupationsIfInSweden() {
        return evidence.riskOccupationsIfInSweden();
    }

    /** Published assessments that found the risk low. */
    public List<Conclusion> lowRiskOccupations() {
        return evidence.lowRiskOccupations();
    }

    /** Grades of the industry that performs the work. */
    public List<GradeStatement> industry() {
        return evidence.industry();
    }

    /** Goods of the category that are high from some countries. */
    public List<Conclusion> openOrigins() {
        return evidence.openOrigins();
    }

    /** What is known of the category's goods from the stated countries. */
    public List<Conclusion> listedOrigins() {
        if (profile.origins().isEmpty() || evidence.originsByCountry().isEmpty()) {
            return List.of();
        }
        if (profile.origins().size() == 1) {
            return evidence.originsByCountry().getOrDefault(profile.origins().get(0), List.of());
        }
        return profile.origins().stream()
                .flatMap(country -> evidence.originsByCountry().getOrDefault(country, List.of()).stream())
                .toList();
    }

    /** Whether an index of countries' governance is imported. */
    public boolean isGovernanceImported() {
        return evidence.governanceImported();
    }

    /** What follows from the stated countries' governance, where the imported index scores it low. */
    public List<Conclusion> weakGovernance() {
        if (evidence.governance().isEmpty()) {
            return List.of();
        }
        return profile.origins().stream()
                .map(evidence.governance()::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Reports a finding for each reason. */
    public void findEach(String rule, List<? extends Evidence> reasons) {
        for (Evidence reason : reasons) {
            found.add(reason.reportedBy(rule));
        }
    }

    /** Reports a fact that would settle what is open on a criterion. */
    public void miss(Criterion criterion, String fact) {
        missed.add(new Missing(criterion, fact));
    }

    /** The same for several criteria. */
    public void missEach(List<Criterion> criteria, String fact) {
        for (Criterion criterion : criteria) {
            miss(criterion, fact);
        }
    }

    /** The criteria on which a good is high from some countries. */
    public List<Criterion> openCriteria() {
        return evidence.openCriteria();
    }

    /** All that was reported, as a fact of its own for the rules that weigh it. */
    Reported reported() {
        for (Criterion criterion : CRITERIA) {
            List<Finding> findings = List.of();
            for (Finding finding : found) {
                if (finding.criterion() == criterion) {
                    findings = findings.isEmpty() ? new ArrayList<>(4) : findings;
                    findings.add(finding);
                }
            }
            List<String> missing = List.of();
            for (Missing miss : missed) {
                if (miss.criterion == criterion) {
                    missing = missing.isEmpty() ? new ArrayList<>(2) : missing;
                    missing.add(miss.fact);
                }
            }
            if (!findings.isEmpty() || !missing.isEmpty()) {
                Map<Criterion, Tally> own = new EnumMap<>(tallies);
                own.put(criterion, tallies.get(criterion).with(findings, missing));
                tallies = own;
            }
        }
        return new Reported(this);
    }

    void gradeEachCriterionByItsWorstFinding() {
        for (Tally tally : tallies.values()) {
            if (tally.worst() != null) {
                grades = grades.with(tally.criterion(), tally.worst(), tally.basis());
            }
        }
    }

    void gradeWholeByItsWorstCriterion() {
        for (Criterion criterion : CRITERIA) {
            Grade grade = grades.of(criterion);
            if (grade != null && (overall == null || grade.isWorseThan(overall))) {
                overall = grade;
            }
        }
    }

    /** What law and policy look at, once all criteria are graded. */
    Circumstances circumstances() {
        if (circumstances == null) {
            circumstances = Circumstances.of(profile, category.law(), code, workInSweden(), grades);
        }
        return circumstances;
    }

    /** Takes what to do about the grades. */
    void advise(KieSession session) {
        measures = category.advice().on(grades, session);
    }

    /** Takes the duties that follow from the circumstances. */
    void oblige(DutiesDue due) {
        duties = due;
    }

    Verdict verdict() {
        List<CriterionVerdict> criteria = new ArrayList<>(CRITERIA.length);
        for (Tally tally : tallies.values()) {
            criteria.add(tally.verdict(grades.of(tally.criterion())));
        }
        DutiesDue due = Objects.requireNonNull(duties, "The last round has not run");
        return new Verdict(Optional.ofNullable(overall), criteria, due.under(profile.terms()), measures);
    }

    private record Missing(Criterion criterion, String fact) {}
}
