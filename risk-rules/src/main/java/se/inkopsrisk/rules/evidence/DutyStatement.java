package se.inkopsrisk.rules.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.catalogue.DutyRow;
import se.inkopsrisk.rules.verdict.Source;

/**
 * A duty that is in force in one period, with its source resolved.
 *
 * @param row the duty
 * @param source where it was read
 * @param stale whether the source is past its best-before date in the period
 */
public record DutyStatement(DutyRow row, Optional<Source> source, boolean stale) {

    // One object stands for one row in one period.
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
