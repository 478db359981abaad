package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.tender.OutcomeReason.Kind;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.LocalText;

/** Finds what stands between a tender and its publication; lots that share a reason share the line. */
final class Reasons {
    private final Map<Key, List<String>> lotsByReason = new LinkedHashMap<>();

    private Reasons() {}

    /**
     * The reasons, the weightiest first.
     *
     * @param others reasons found elsewhere
     */
    static List<OutcomeReason> of(List<LotCheck> lots, List<Contradiction> contradictions, List<OutcomeReason> others) {
        Reasons reasons = new Reasons();
        lots.forEach(reasons::duties);
        lots.forEach(reasons::notAssessed);
        for (Contradiction contradiction : contradictions) {
            reasons.add(
                    new Key(TenderOutcome.REVIEW, Kind.CONTRADICTION, contradiction.id(), contradiction.text()),
                    contradiction.lot());
        }
        others.forEach(reason -> reason.lots()
                .forEach(lot ->
                        reasons.add(new Key(reason.outcome(), reason.kind(), reason.subject(), reason.text()), lot)));
        return reasons.sorted();
    }

    private void duties(LotCheck lot) {
        boolean mayBeHigh = lot.assessment()
                .overall()
                .filter(grade -> !Grade.POTENTIALLY_HIGH.isWorseThan(grade))
                .isPresent();
        for (Duty duty : lot.assessment().duties()) {
            if (duty.outcome() == Duty.Outcome.UNMET && duty.level() == Level.MUST) {
                add(key(TenderOutcome.ACTION_NEEDED, Kind.UNMET_MUST, duty, "saknas", "is missing"), lot);
            } else if (duty.outcome() == Duty.Outcome.UNMET && duty.level() == Level.SHOULD && mayBeHigh) {
                add(
                        key(
                                TenderOutcome.REVIEW,
                                Kind.UNMET_SHOULD,
                                duty,
                                "bör uppfyllas när risken är eller kan vara hög",
                                "should be met where the risk is or may be high"),
                        lot);
            } else if (isOpen(duty)) {
                add(
                        key(
                                TenderOutcome.REVIEW,
                                Kind.NOT_DETERMINABLE,
                                duty,
                                "går inte att avgöra. Det som saknas: "
                                        + open(duty).sv(),
                                "cannot be told. What is missing: " + open(duty).en()),
                        lot);
            }
        }
    }

    private static LocalText open(Duty duty) {
        return OpenFacts.inWords(OpenFacts.among(duty.facts()));
    }

    /** A duty that nothing in a tender can show is a reminder, and no reason to stop. */
    private static boolean isOpen(Duty duty) {
        return duty.outcome() == Duty.Outcome.NOT_DETERMINABLE
                && duty.level() == Level.MUST
                && !duty.metBy().isEmpty();
    }

    private static Key key(TenderOutcome outcome, Kind kind, Duty duty, String sv, String en) {
        String where = " (" + duty.law() + ", " + duty.paragraph() + ") ";
        return new Key(
                outcome,
                kind,
                duty.id(),
                new LocalText(
                        "”" + duty.title().sv() + "”" + where + sv + ".",
                        "\"" + duty.title().en() + "\"" + where + en + "."));
    }

    private void notAssessed(LotCheck lot) {
        Assessment assessment = lot.assessment();
        for (CriterionVerdict criterion : assessment.verdict().criteria()) {
            if (criterion.grade().isEmpty() && counts(criterion.criterion(), assessment)) {
                add(
                        new Key(
                                TenderOutcome.REVIEW,
                                Kind.NOT_ASSESSED,
                                criterion.criterion().name(),
                                notAssessed(criterion)),
                        lot);
            }
        }
    }

    /**
     * No source grades other risks as such, and labour-law terms in Sweden do not apply to work done elsewhere: see
     * decision 0012.
     */
    private static boolean counts(Criterion criterion, Assessment assessment) {
        return switch (criterion) {
            case OTHER -> false;
            case SWEDISH_LABOUR_TERMS -> assessment.purchase().performedInSweden() != Answer.NO;
            default -> true;
        };
    }

    private static LocalText notAssessed(CriterionVerdict verdict) {
        LocalText name = verdict.criterion().label();
        LocalText missing = OpenFacts.inWords(verdict.missing());
        boolean nothing = verdict.missing().isEmpty();
        return new LocalText(
                "Inte bedömt: " + name.withinSentence(Language.SV) + ". Det betyder inte att risken är låg. "
                        + (nothing ? "Ingen källa talar om saken: bedöm den själv." : "Ange " + missing.sv() + "."),
                "Not assessed: " + name.withinSentence(Language.EN) + ". That does not mean that the risk is low. "
                        + (nothing ? "No source speaks of it: assess it yourself." : "State " + missing.en() + "."));
    }

    private void add(Key key, LotCheck lot) {
        add(key, lot.lot().id());
    }

    private void add(Key key, String lot) {
        List<String> lots = lotsByReason.computeIfAbsent(key, k -> new ArrayList<>());
        if (!lot.isEmpty()) {
            lots.add(lot);
        }
    }

    private List<OutcomeReason> sorted() {
        return lotsByReason.entrySet().stream()
                .map(entry -> entry.getKey().reason(entry.getValue()))
                .sorted(Comparator.comparing(OutcomeReason::outcome)
                        .reversed()
                        .thenComparing(OutcomeReason::kind)
                        .thenComparing(OutcomeReason::subject))
                .toList();
    }

    private record Key(TenderOutcome outcome, Kind kind, String subject, LocalText text) {
        OutcomeReason reason(List<String> lots) {
            return new OutcomeReason(outcome, kind, subject, lots, text);
        }
    }
}
