package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.catalogue.CategoryLinks;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * Checks tenders before they are published. Immutable and thread-safe; make one and share it.
 *
 * <pre>{@code
 * Notice notice = NoticeReader.withDefaults().read(bytes, "annons.xml");
 * TenderCheck check = TenderChecker.with(screener).check(Tender.of(notice));
 * }</pre>
 */
public final class TenderChecker {
    private final RiskScreener screener;
    private final CategoryLinks links;
    private final NeedsAssessments needs;
    private final Contradictions contradictions;
    private final AdditionalCodes additionalCodes;

    private TenderChecker(RiskScreener screener) {
        this.screener = screener;
        this.links = new CategoryLinks(screener.ruleBook().catalogue());
        this.needs = new NeedsAssessments(screener.ruleBook().catalogue(), links);
        this.contradictions = new Contradictions(screener);
        this.additionalCodes = new AdditionalCodes(screener);
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
        List<LotCheck> lots = lots(tender);
        List<WholeCriterion> criteria = criteria(lots);
        List<Contradiction> contradicting = contradictions.of(tender, lots);
        List<OutcomeReason> worseCodes = additionalCodes.worse(lots);
        List<OutcomeReason> reasons = Reasons.of(lots, contradicting, worseCodes);
        return new TenderCheck(
                tender,
                lots,
                criteria,
                criteria.stream().flatMap(c -> c.worst().stream()).max(Grade::compareTo),
                outcome(reasons),
                reasons,
                contradicting,
                splitOff(tender, criteria),
                missingTerms(tender, lots, contradicting, worseCodes, reasons),
                screener.rulesVersion(),
                lots.get(0).assessment().assessedFor());
    }

    private List<LotCheck> lots(Tender tender) {
        List<Assessment> assessments = screener.screen(tender.purchases());
        Counterfactuals counterfactuals = new Counterfactuals(screener, links);
        List<LotCheck> lots = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            TenderLot lot = tender.lots().get(i);
            Assessment assessment = assessments.get(i);
            lots.add(new LotCheck(
                    lot,
                    assessment,
                    assessment
                            .classification()
                            .category()
                            .map(links::usualOrigins)
                            .orElse(List.of()),
                    counterfactuals.of(assessment),
                    needs.of(lot, assessment)));
        }
        return lots;
    }

    private static List<WholeCriterion> criteria(List<LotCheck> lots) {
        return Arrays.stream(Criterion.values())
                .map(criterion -> WholeCriterion.of(criterion, lots))
                .toList();
    }

    private static TenderOutcome outcome(List<OutcomeReason> reasons) {
        return reasons.stream()
                .map(OutcomeReason::outcome)
                .max(TenderOutcome::compareTo)
                .orElse(TenderOutcome.READY);
    }

    /** For each criterion that is or may be high: the lots of that grade bought by themselves, if the rest is lower. */
    private List<Counterfactual> splitOff(Tender tender, List<WholeCriterion> criteria) {
        List<Counterfactual> found = new ArrayList<>();
        for (WholeCriterion whole : criteria) {
            if (whole.worst().filter(Counterfactuals::mayBeHigh).isPresent()
                    && whole.worstLots().size() < tender.lots().size()) {
                gradeWithout(tender, whole)
                        .filter(whole.worst().get()::isWorseThan)
                        .map(rest -> new Counterfactual(
                                whole.criterion(),
                                whole.worst().get(),
                                Optional.of(rest),
                                Counterfactual.Kind.LOT_SPLIT_OFF,
                                whole.worstLots(),
                                false,
                                CounterfactualText.splitOff(whole.criterion(), rest, whole.worstLots())))
                        .ifPresent(found::add);
            }
        }
        return found;
    }

    /** The rest's grade by a run of its own; empty where nothing of the rest is assessed, which is no lower grade. */
    private Optional<Grade> gradeWithout(Tender tender, WholeCriterion whole) {
        Set<String> off = new HashSet<>(whole.worstLots());
        Tender rest = tender.withLots(
                tender.lots().stream().filter(lot -> !off.contains(lot.id())).toList());
        return screener.screen(rest.purchases()).stream()
                .flatMap(assessment -> assessment.of(whole.criterion()).grade().stream())
                .max(Grade::compareTo);
    }

    /** Found by what meets each duty, and held by running the rules on the tender with those terms in it. */
    private Optional<MissingTerms> missingTerms(
            Tender tender,
            List<LotCheck> lots,
            List<Contradiction> contradicting,
            List<OutcomeReason> worseCodes,
            List<OutcomeReason> reasons) {
        TenderOutcome now = outcome(reasons);
        return FewestTerms.of(lots, reasons)
                .map(terms -> new MissingTerms(
                        terms, outcome(Reasons.of(lotsWith(terms, tender), contradicting, worseCodes))))
                .filter(missing -> missing.outcome().compareTo(now) < 0);
    }

    private List<LotCheck> lotsWith(List<String> terms, Tender tender) {
        Tender changed = tender.answered(LotAnswers.NONE.withTerms(terms));
        List<Assessment> assessments = screener.screen(changed.purchases());
        List<LotCheck> lots = new ArrayList<>();
        for (int i = 0; i < assessments.size(); i++) {
            lots.add(new LotCheck(changed.lots().get(i), assessments.get(i), List.of(), List.of(), Optional.empty()));
        }
        return lots;
    }
}
