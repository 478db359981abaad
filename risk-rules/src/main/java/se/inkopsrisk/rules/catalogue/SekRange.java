package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;

/**
 * The amount of a threshold in kronor: exact, or only known to lie within bounds.
 *
 * @param atLeast the lowest amount that it may be
 * @param atMost the highest amount that it may be
 */
public record SekRange(BigDecimal atLeast, BigDecimal atMost) {

    static SekRange exactly(BigDecimal amount) {
        return new SekRange(amount, amount);
    }

    /** Whether the amount itself is known. */
    public boolean isExact() {
        return atLeast.compareTo(atMost) == 0;
    }
}
