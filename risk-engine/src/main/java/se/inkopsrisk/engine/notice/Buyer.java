package se.inkopsrisk.engine.notice;

import java.util.Optional;

/**
 * A buyer (upphandlande myndighet).
 *
 * @param name its name (BT-500)
 * @param registration its organisation number (BT-501)
 * @param country ISO 3166-1, as written (BT-514)
 * @param legalType the code of its legal type, such as {@code ra} for a regional authority (BT-11)
 */
public record Buyer(
        Optional<String> name, Optional<String> registration, Optional<String> country, Optional<String> legalType) {}
