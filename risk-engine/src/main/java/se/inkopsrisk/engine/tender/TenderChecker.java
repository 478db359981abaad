package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * Checks tenders before they are published. Immutable and thread-safe.
 *
 * <pre>{@code
 * Notice notice = NoticeReader.withDefaults().read(bytes, "annons.xml");
 * TenderCheck check = TenderChecker.with(screener).check(Tender.of(notice));
 * }</pre>
 */
public final class TenderChecker {
    private final RiskScreener screener;

    private TenderChecker(RiskScreener screener) {
        this.screener = screener;
    }

    /** A checker by that screener's rules. */
    public static TenderChecker with(RiskScreener screener) {
        return new TenderChecker(screener);
    }

    /**
     * Checks a tender.
     *
     * @throws UnknownFactException if a lot or an answer names a country, a contract term or a CPV code that does not
     *     exist
     */
    public TenderCheck check(Tender tender) {
        List<Assessment> assessments = screener.screen(tender.purchases());
        List<LotCheck> lots = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            lots.add(new LotCheck(tender.lots().get(i), assessments.get(i)));
        }
        List<WholeCriterion> criteria = Arrays.stream(Criterion.values())
                .map(criterion -> WholeCriterion.of(criterion, lots))
                .toList();
        Optional<Grade> overall =
                criteria.stream().flatMap(c -> c.worst().stream()).max(Grade::compareTo);
        List<Contradiction> contradictions = List.of();
        List<OutcomeReason> reasons = Reasons.of(lots, contradictions);
        TenderOutcome outcome = reasons.stream()
                .map(OutcomeReason::outcome)
                .max(TenderOutcome::compareTo)
                .orElse(TenderOutcome.READY);
        return new TenderCheck(
                tender,
                lots,
                criteria,
                overall,
                outcome,
                reasons,
                contradictions,
                screener.rulesVersion(),
                assessments.get(0).assessedFor());
    }
}
