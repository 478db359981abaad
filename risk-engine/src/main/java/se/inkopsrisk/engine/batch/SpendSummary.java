package se.inkopsrisk.engine.batch;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * A screened ledger in figures: rows and kronor by grade, by criterion, not assessed, rejected. All money that came in
 * is in {@link #assessed()} or {@link #rejected()}. Not thread-safe.
 */
public final class SpendSummary {
    /** How many categories the list of most high-risk spend holds. */
    private static final int TOP = 10;

    private final RulesVersion rulesVersion;
    private final Totals assessed = new Totals();
    private final Totals rejected = new Totals();
    private long withoutAmount;
    private long rejectedWithoutAmount;
    private final Totals notClassified = new Totals();
    private final Map<ClassifiedBy, Totals> classifiedBy = new EnumMap<>(ClassifiedBy.class);
    private final GradeTotals overall = new GradeTotals();
    private final Map<Criterion, GradeTotals> criteria = new EnumMap<>(Criterion.class);
    private final Map<String, Totals> highRisk = new TreeMap<>();
    private final Map<String, Long> rejectReasons = new TreeMap<>();

    SpendSummary(RulesVersion rulesVersion) {
        this.rulesVersion = rulesVersion;
        for (Criterion criterion : Criterion.values()) {
            criteria.put(criterion, new GradeTotals());
        }
    }

    void add(Assessment assessment) {
        long ore = Totals.ore(assessment.purchase().valueSek().orElse(BigDecimal.ZERO));
        if (assessment.purchase().valueSek().isEmpty()) {
            withoutAmount++;
        }
        assessed.add(ore);
        overall.add(assessment.overall(), ore);
        for (CriterionVerdict verdict : assessment.verdict().criteria()) {
            criteria.get(verdict.criterion()).add(verdict.grade(), ore);
        }
        Optional<String> category = assessment.classification().category();
        if (category.isEmpty()) {
            notClassified.add(ore);
        } else {
            classifiedBy
                    .computeIfAbsent(assessment.classification().by().orElseThrow(), by -> new Totals())
                    .add(ore);
            if (assessment.overall().filter(grade -> grade == Grade.HIGH).isPresent()) {
                highRisk.computeIfAbsent(category.get(), c -> new Totals()).add(ore);
            }
        }
    }

    void add(LedgerRow.Rejected row) {
        if (row.amount().isEmpty()) {
            rejectedWithoutAmount++;
        }
        rejected.add(row.amount().orElse(BigDecimal.ZERO));
        rejectReasons.merge(row.column(), 1L, Long::sum);
    }

    /** Which rules graded. */
    public RulesVersion rulesVersion() {
        return rulesVersion;
    }

    /** Rows that were assessed, and their money. */
    public Totals assessed() {
        return assessed;
    }

    /** Rows that were rejected, and their money as far as it could be read. */
    public Totals rejected() {
        return rejected;
    }

    /** Assessed rows that state no amount. */
    public long withoutAmount() {
        return withoutAmount;
    }

    /** Rejected rows whose amount is not stated or cannot be read. */
    public long rejectedWithoutAmount() {
        return rejectedWithoutAmount;
    }

    /** Assessed rows without a category. */
    public Totals notClassified() {
        return notClassified;
    }

    /** Assessed rows by the evidence that gave them their category. */
    public Map<ClassifiedBy, Totals> classifiedBy() {
        return Collections.unmodifiableMap(classifiedBy);
    }

    /** Assessed rows by overall grade. */
    public GradeTotals overall() {
        return overall;
    }

    /** Assessed rows by the grade of one criterion. */
    public GradeTotals of(Criterion criterion) {
        return criteria.get(criterion);
    }

    /** The ten categories with most spend that is graded high, the largest first. */
    public Map<String, Totals> topHighRiskCategories() {
        Map<String, Totals> top = new LinkedHashMap<>();
        highRisk.entrySet().stream()
                .sorted(Map.Entry.<String, Totals>comparingByValue(
                                (a, b) -> b.sek().compareTo(a.sek()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOP)
                .forEach(entry -> top.put(entry.getKey(), entry.getValue()));
        return top;
    }

    /** The number of rejected rows by the column at fault; empty where the row as a whole is. */
    public Map<String, Long> rejectReasons() {
        return Collections.unmodifiableMap(rejectReasons);
    }

    /** Rows and money by grade, not assessed among them. */
    public static final class GradeTotals {
        private final Map<Grade, Totals> graded = new EnumMap<>(Grade.class);
        private final Totals notAssessed = new Totals();

        GradeTotals() {
            List.of(Grade.values()).forEach(grade -> graded.put(grade, new Totals()));
        }

        void add(Optional<Grade> grade, long ore) {
            (grade.isPresent() ? graded.get(grade.get()) : notAssessed).add(ore);
        }

        /** What has that grade. */
        public Totals of(Grade grade) {
            return graded.get(grade);
        }

        /** What has no grade, which is never low. */
        public Totals notAssessed() {
            return notAssessed;
        }
    }
}
