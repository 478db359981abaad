package se.inkopsrisk.engine.intake;

import se.inkopsrisk.rules.profile.Answer;

/**
 * What a ledger's row tells beside the purchase: who bought of whom, and what the procurement required. Figures are
 * added up by it; no rule looks at it.
 *
 * @param supplier the supplier's name (leverantör); empty where it is not stated or masked
 * @param unit the administration (förvaltning); empty where it is not stated
 * @param buyer the buying authority (köpare); empty where it is not stated
 * @param environmentalRequirements whether the procurement set environmental requirements
 * @param socialRequirements whether the procurement set social requirements
 */
public record Booking(
        String supplier, String unit, String buyer, Answer environmentalRequirements, Answer socialRequirements) {
    /** Nothing is told. */
    public static final Booking NONE = new Booking("", "", "", Answer.UNKNOWN, Answer.UNKNOWN);

    /** Whether any requirement on sustainability was set: yes if one was, no only if neither was. */
    public Answer anyRequirements() {
        if (environmentalRequirements == Answer.YES || socialRequirements == Answer.YES) {
            return Answer.YES;
        }
        return environmentalRequirements == Answer.NO && socialRequirements == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }
}
