package se.inkopsrisk.rules.evidence;

import java.util.Optional;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Source;

/**
 * What a statement rests on, with its source resolved for a period.
 *
 * @param basis what it rests on
 * @param reason why, in words
 * @param source the source, where there is one
 * @param inheritedFrom the category above from which it came, if not the purchase's own
 * @param stale whether the source is past its best-before date
 */
public record Cited(
        Basis basis, LocalText reason, Optional<Source> source, Optional<String> inheritedFrom, boolean stale) {

    /** The same citation as ground for a conclusion by rule. */
    Cited derived(LocalText conclusion) {
        Basis derived = basis == Basis.PROVISIONAL ? Basis.PROVISIONAL : Basis.DERIVED;
        return new Cited(derived, conclusion, source, inheritedFrom, stale);
    }
}
