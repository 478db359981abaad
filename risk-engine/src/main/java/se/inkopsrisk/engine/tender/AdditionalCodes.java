package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.classify.CpvReading;
import se.inkopsrisk.engine.notice.Stated;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Looks at the further CPV codes of each lot (BT-263). A lot is judged by its main code; a further one that is graded
 * worse must not go unseen.
 */
final class AdditionalCodes {
    /** More than any lot states in earnest; beyond it a file would cost more than it says. */
    private static final int MOST = 20;

    private final RiskScreener screener;

    AdditionalCodes(RiskScreener screener) {
        this.screener = screener;
    }

    /** One reason for a review for each code that is graded worse than a lot's main code. */
    List<OutcomeReason> worse(List<LotCheck> lots) {
        Map<CpvCode, List<String>> lotsByCode = new LinkedHashMap<>();
        Map<CpvCode, Grade> grades = new LinkedHashMap<>();
        for (LotCheck lot : lots) {
            for (Map.Entry<CpvCode, Grade> worse : worse(lot).entrySet()) {
                lotsByCode
                        .computeIfAbsent(worse.getKey(), code -> new ArrayList<>())
                        .add(lot.lot().id());
                grades.merge(worse.getKey(), worse.getValue(), (a, b) -> a.isWorseThan(b) ? a : b);
            }
        }
        List<OutcomeReason> reasons = new ArrayList<>();
        lotsByCode.forEach((code, ids) -> reasons.add(new OutcomeReason(
                TenderOutcome.REVIEW,
                OutcomeReason.Kind.WORSE_ADDITIONAL_CODE,
                code.digits(),
                ids,
                text(code, grades.get(code)))));
        return reasons;
    }

    private Map<CpvCode, Grade> worse(LotCheck lot) {
        Set<CpvCode> codes = new TreeSet<>();
        lot.lot().notice().ifPresent(notice -> notice.subject().additionalCpv().stream()
                .limit(MOST)
                .map(Stated::value)
                .flatMap(code -> CpvReading.of(code, CpvNomenclature.bundled()).main().stream())
                .forEach(codes::add));
        Optional<Grade> main = lot.assessment().overall();
        Map<CpvCode, Grade> worse = new LinkedHashMap<>();
        List<CpvCode> asked = List.copyOf(codes);
        List<Assessment> assessments = screener.screen(asked.stream()
                .map(code -> withCode(lot.assessment().purchase(), code))
                .toList());
        for (int i = 0; i < asked.size(); i++) {
            CpvCode code = asked.get(i);
            assessments
                    .get(i)
                    .overall()
                    .filter(grade -> main.isEmpty() || grade.isWorseThan(main.get()))
                    .ifPresent(grade -> worse.put(code, grade));
        }
        return worse;
    }

    /** The lot by another code; its nature is left to the code, which may be of another one than the lot. */
    private static Purchase withCode(Purchase lot, CpvCode code) {
        Purchase.Builder purchase = Purchase.builder()
                .cpv(code.digits())
                .origins(lot.origins())
                .performedInSweden(lot.performedInSweden())
                .terms(lot.terms());
        lot.valueSek().ifPresent(purchase::value);
        lot.plannedFor().ifPresent(purchase::plannedFor);
        return purchase.build();
    }

    private static LocalText text(CpvCode code, Grade grade) {
        LocalText name = CpvNomenclature.bundled().name(code).orElse(new LocalText(code.digits(), code.digits()));
        return new LocalText(
                "Tilläggskoden " + code + " (" + name.sv() + ", BT-263) har graderingen "
                        + grade.label().withinSentence(Language.SV)
                        + ", sämre än delkontraktets huvudkod. Granska den delen för sig.",
                "The additional code " + code + " (" + name.en() + ", BT-263) is graded "
                        + grade.label().withinSentence(Language.EN)
                        + ", worse than the lot's main code. Check that part by itself.");
    }
}
