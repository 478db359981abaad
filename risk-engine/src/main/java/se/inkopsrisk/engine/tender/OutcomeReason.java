package se.inkopsrisk.engine.tender;

import java.util.List;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * Why a check comes to its outcome.
 *
 * @param outcome what this reason alone would come to
 * @param kind what kind of reason it is
 * @param subject the duty's id, the criterion, the CPV code or the contradiction's id that it is about
 * @param lots identifiers of the lots that it is about, in the tender's order
 * @param text the reason in words, and what to do
 */
public record OutcomeReason(TenderOutcome outcome, Kind kind, String subject, List<String> lots, LocalText text) {
    public OutcomeReason {
        lots = List.copyOf(lots);
    }

    /** What kind of reason it is. */
    public enum Kind {
        /** A duty that binds is not met. */
        UNMET_MUST,
        /** It cannot be told whether a duty that binds arises or is met, since a fact is missing. */
        NOT_DETERMINABLE,
        /** A duty that ought to be met is not, while the risk is high or may be. */
        UNMET_SHOULD,
        /** A criterion is not assessed, which is never low. */
        NOT_ASSESSED,
        /** A further CPV code of a lot is graded worse than the main one, by which the lot is judged. */
        WORSE_ADDITIONAL_CODE,
        /** The tender contradicts itself. */
        CONTRADICTION
    }
}
