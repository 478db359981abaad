package se.inkopsrisk.engine.notice;

import java.util.Objects;

/**
 * A statement of a notice, and where it stands.
 *
 * @param value what is stated
 * @param place where
 */
public record Stated<T>(T value, Place place) {
    public Stated {
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(place, "place");
    }
}
