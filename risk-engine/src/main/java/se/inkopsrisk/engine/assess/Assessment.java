package se.inkopsrisk.engine.assess;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.RulesVersion;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * What people read (bedömning): the purchase as it was understood, its category, and the verdict.
 *
 * @param purchase the purchase, its origins as ISO codes
 * @param classification its category and the evidence for it
 * @param verdict what the rules say
 * @param rulesVersion which rules said it
 * @param assessedFor the day whose rules applied
 */
public record Assessment(
        Purchase purchase,
        Classification classification,
        Verdict verdict,
        RulesVersion rulesVersion,
        LocalDate assessedFor) {

    /** The worst criterion's grade; empty where no criterion is assessed, which is never low. */
    public Optional<Grade> overall() {
        return verdict.overall();
    }

    /** What the rules say on {@code criterion}. */
    public CriterionVerdict of(Criterion criterion) {
        return verdict.of(criterion);
    }

    /** What law and policy ask, the most binding first. */
    public List<Duty> duties() {
        return verdict.duties();
    }

    /** Duties that the tender, as far as it is known, does not meet yet. */
    public List<Duty> unmetDuties() {
        return verdict.duties().stream()
                .filter(duty -> duty.outcome() == Duty.Outcome.UNMET)
                .toList();
    }

    /** What to do about the graded risks. */
    public List<Measure> measures() {
        return verdict.measures();
    }
}
