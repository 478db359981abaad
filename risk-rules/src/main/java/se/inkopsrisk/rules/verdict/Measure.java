package se.inkopsrisk.rules.verdict;

import java.util.Optional;

/**
 * What to do about a graded risk (åtgärd).
 *
 * @param id the measure's key
 * @param rule the id of the rule that suggests it
 * @param criterion the criterion whose risk it answers
 * @param kind where in the procurement it belongs
 * @param level how strongly it is advised
 * @param text what to do
 * @param basis what the advice rests on
 * @param source where it was read; empty only where the basis is our own judgement
 * @param stale whether the source is past its best-before date
 */
public record Measure(
        String id,
        String rule,
        Criterion criterion,
        Kind kind,
        Level level,
        LocalText text,
        Basis basis,
        Optional<Source> source,
        boolean stale) {

    /** Where in the procurement a measure belongs. */
    public enum Kind {
        MARKET_QUESTION("Fråga till marknaden", "Question to the market"),
        REQUIREMENT("Krav", "Requirement"),
        AWARD_CRITERION("Tilldelningskriterium", "Award criterion"),
        CONTRACT_TERM("Särskilt kontraktsvillkor", "Contract term"),
        FOLLOW_UP("Uppföljning", "Follow-up");

        private final LocalText label;

        Kind(String sv, String en) {
            this.label = new LocalText(sv, en);
        }

        /** The kind's name for people. */
        public LocalText label() {
            return label;
        }
    }
}
