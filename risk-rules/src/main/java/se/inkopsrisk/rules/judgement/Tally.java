package se.inkopsrisk.rules.judgement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * What was reported on one criterion: findings in their stable order, and missing facts. Immutable.
 *
 * @param criterion the criterion
 * @param findings the findings
 * @param missing names of missing facts, sorted
 * @param worst the worst grade of a decisive finding; null where no finding is decisive
 * @param basis the strongest basis of the findings that are as bad as the worst; SOURCED where there is none
 * @param byWorst the verdict where the worst finding grades the criterion, made once for all purchases that share it
 */
record Tally(
        Criterion criterion,
        List<Finding> findings,
        List<String> missing,
        @Nullable Grade worst,
        Basis basis,
        CriterionVerdict byWorst) {
    static Tally of(Criterion criterion, Collection<Finding> findings, Collection<String> missing) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Tally::compare);
        List<Finding> inOrder = List.copyOf(sorted);
        List<String> distinct = missing.size() < 2 ? List.copyOf(missing) : List.copyOf(new TreeSet<>(missing));
        Grade worst = worstOf(sorted);
        CriterionVerdict byWorst = new CriterionVerdict(criterion, Optional.ofNullable(worst), inOrder, distinct);
        return new Tally(criterion, inOrder, distinct, worst, basisOf(sorted, worst), byWorst);
    }

    /** Decisive before not, worse before better, then by rule, row and stage: one order for one set of findings. */
    private static int compare(Finding a, Finding b) {
        if (a.decisive() != b.decisive()) {
            return a.decisive() ? -1 : 1;
        }
        int order = b.grade().compareTo(a.grade());
        if (order == 0) {
            order = a.rule().compareTo(b.rule());
        }
        if (order == 0) {
            order = a.row().compareTo(b.row());
        }
        return order != 0 ? order : stageName(a).compareTo(stageName(b));
    }

    private static String stageName(Finding finding) {
        return finding.stage().map(Enum::name).orElse("");
    }

    private static @Nullable Grade worstOf(List<Finding> findings) {
        Grade worst = null;
        for (Finding finding : findings) {
            if (finding.decisive() && (worst == null || finding.grade().isWorseThan(worst))) {
                worst = finding.grade();
            }
        }
        return worst;
    }

    private static Basis basisOf(List<Finding> findings, @Nullable Grade worst) {
        Basis strongest = worst == null ? Basis.SOURCED : Basis.PROVISIONAL;
        for (Finding finding : findings) {
            if (finding.decisive()
                    && finding.grade() == worst
                    && finding.basis().compareTo(strongest) < 0) {
                strongest = finding.basis();
            }
        }
        return strongest;
    }

    /** This tally and what came to it. */
    Tally with(List<Finding> moreFindings, List<String> moreMissing) {
        return of(criterion, both(findings, moreFindings), both(missing, moreMissing));
    }

    private static <T> List<T> both(List<T> some, List<T> more) {
        if (some.isEmpty() || more.isEmpty()) {
            return some.isEmpty() ? more : some;
        }
        List<T> all = new ArrayList<>(some.size() + more.size());
        all.addAll(some);
        all.addAll(more);
        return all;
    }

    /** The criterion's verdict once it is graded. */
    CriterionVerdict verdict(@Nullable Grade grade) {
        return grade == worst
                ? byWorst
                : new CriterionVerdict(criterion, Optional.ofNullable(grade), findings, missing);
    }
}
