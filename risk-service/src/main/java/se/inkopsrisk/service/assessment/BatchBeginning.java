package se.inkopsrisk.service.assessment;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a batch began, which is remembered under its key, so that it is judged in the same way when it is sent again.
 *
 * @param rulesVersion the label of the rules by which it is judged
 * @param day for which purchases are judged that state none
 * @param held the hash of what it held, once it was read to its end
 */
record BatchBeginning(String rulesVersion, LocalDate day, Optional<String> held) {
    static BatchBeginning of(String rulesVersion, LocalDate day) {
        return new BatchBeginning(rulesVersion, day, Optional.empty());
    }

    /** Reads what {@link #bytes} wrote. */
    static BatchBeginning read(byte[] bytes) {
        String[] parts = new String(bytes, StandardCharsets.UTF_8).split("\n", -1);
        return new BatchBeginning(
                parts[0], LocalDate.parse(parts[1]), Optional.of(parts[2]).filter(text -> !text.isEmpty()));
    }

    BatchBeginning holding(String hash) {
        return new BatchBeginning(rulesVersion, day, Optional.of(hash));
    }

    byte[] bytes() {
        return (rulesVersion + "\n" + day + "\n" + held.orElse("")).getBytes(StandardCharsets.UTF_8);
    }
}
