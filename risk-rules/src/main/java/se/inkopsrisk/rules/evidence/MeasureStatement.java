package se.inkopsrisk.rules.evidence;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.catalogue.MeasureRow;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Source;

/**
 * What to do about a graded risk, with its source resolved. One object stands for one row.
 *
 * @param row the measure
 * @param source where it was read, where there is a source
 * @param stale whether the source is past its best-before date in the period
 */
public record MeasureStatement(MeasureRow row, Optional<Source> source, boolean stale) {

    /** The measure that {@code rule} advises. */
    public Measure advisedBy(String rule) {
        return new Measure(
                row.id(),
                rule,
                row.criterion(),
                row.kind(),
                row.level(),
                row.statement().reason(),
                row.statement().basis(),
                source,
                stale);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
