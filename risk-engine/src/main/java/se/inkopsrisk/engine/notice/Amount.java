package se.inkopsrisk.engine.notice;

import java.math.BigDecimal;

/**
 * An amount of money excluding VAT.
 *
 * @param amount how much
 * @param currency ISO 4217, as written
 */
public record Amount(BigDecimal amount, String currency) {
    private static final String KRONOR = "SEK";

    /** Whether it is in kronor; nothing else is ever converted, since no dated rate is at hand. */
    public boolean isSek() {
        return KRONOR.equals(currency);
    }
}
