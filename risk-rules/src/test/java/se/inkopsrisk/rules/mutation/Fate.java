package se.inkopsrisk.rules.mutation;

import java.util.Optional;
import java.util.stream.Stream;

/** How a change was noticed, if it was. */
enum Fate {
    /** The build's check of the tables refuses it. */
    REFUSED,
    /** A golden verdict differs. */
    DIFFERENT,
    UNNOTICED;

    static Optional<Fate> of(String name) {
        return Stream.of(values()).filter(fate -> fate.name().equals(name)).findFirst();
    }
}
