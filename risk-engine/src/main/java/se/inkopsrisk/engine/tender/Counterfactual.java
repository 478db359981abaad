package se.inkopsrisk.engine.tender;

import java.util.List;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * The smallest change of facts that alters a grade, found by running the rules over the choices there are, and held by
 * a second run. It tells what would be so, and is no advice to state what is not.
 *
 * @param criterion the criterion
 * @param from its grade as the tender is
 * @param to its grade after the change; empty where the criterion does not apply then
 * @param kind which fact changes
 * @param alternatives values of the fact any one of which alters the grade alike: countries' ISO codes; or what changes
 *     together: two countries that are dropped, or identifiers of the lots that are split off
 * @param ifItIsSo whether the fact is not known today, so that to state it is no change of the tender at all
 * @param text the change in words
 */
public record Counterfactual(
        Criterion criterion,
        Grade from,
        Optional<Grade> to,
        Kind kind,
        List<String> alternatives,
        boolean ifItIsSo,
        LocalText text) {
    public Counterfactual {
        alternatives = List.copyOf(alternatives);
    }

    /** Which fact changes. */
    public enum Kind {
        /** All goods come from one of the alternatives. */
        ORIGIN,
        /** Goods no longer come from one of the alternatives, which are among the stated origins. */
        ORIGIN_DROPPED,
        /** Goods no longer come from either of the alternatives, which are among the stated origins. */
        TWO_ORIGINS_DROPPED,
        /** All goods come from one of the alternatives, and no work is performed in Sweden. */
        ORIGIN_AND_WORK_NOT_IN_SWEDEN,
        /** No work is performed in Sweden. */
        WORK_NOT_IN_SWEDEN,
        /** The alternatives, taken together, are bought by a tender of their own. */
        LOT_SPLIT_OFF
    }
}
