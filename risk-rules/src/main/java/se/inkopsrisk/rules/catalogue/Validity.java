package se.inkopsrisk.rules.catalogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The days on which a row holds, both ends included.
 *
 * @param from the first day, or empty where the source gives its statement no date
 * @param to the last day, or empty while still in force
 */
public record Validity(Optional<LocalDate> from, Optional<LocalDate> to) {
    /** Holds on every day. */
    public static final Validity ALWAYS = new Validity(Optional.empty(), Optional.empty());

    /** Whether the row holds on {@code day}. */
    public boolean covers(LocalDate day) {
        return from.filter(day::isBefore).isEmpty() && to.filter(day::isAfter).isEmpty();
    }

    /** Whether some day is covered by both. */
    public boolean overlaps(Validity other) {
        return !endsBefore(other) && !other.endsBefore(this);
    }

    private boolean endsBefore(Validity other) {
        return to.isPresent() && other.from.isPresent() && to.get().isBefore(other.from.get());
    }
}
