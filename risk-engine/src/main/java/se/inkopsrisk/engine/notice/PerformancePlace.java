package se.inkopsrisk.engine.notice;

import java.util.Locale;
import java.util.Optional;

/**
 * A place where a contract is performed (BT-5071, BT-5141, BT-727); for goods, where they are delivered.
 *
 * @param country ISO 3166-1, two or three letters, as written
 * @param nuts the NUTS code
 * @param anywhere the code for a place left open, such as {@code anyw} or {@code anyw-cou}
 */
public record PerformancePlace(Optional<String> country, Optional<String> nuts, Optional<String> anywhere) {

    /** Whether it lies in Sweden; empty where it does not say. */
    public Optional<Boolean> inSweden() {
        if (country.isPresent()) {
            String code = country.get().toUpperCase(Locale.ROOT);
            return Optional.of(code.equals("SWE") || code.equals("SE"));
        }
        return nuts.map(code -> code.toUpperCase(Locale.ROOT).startsWith("SE"));
    }
}
