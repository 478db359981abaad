package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;
import java.util.Optional;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * An amount from which a rule of law applies ({@code thresholds.csv}), excluding VAT.
 *
 * @param id its key; several rows of one key hold one after the other
 * @param validity the days on which it holds
 * @param name its name
 * @param range the amount in kronor, exact or within bounds; empty where nothing is known of it
 * @param eur euros, where the law states them
 * @param law the act that sets it
 * @param basis what it rests on
 * @param source the source's id
 */
public record Threshold(
        String id,
        Validity validity,
        LocalText name,
        Optional<SekRange> range,
        Optional<BigDecimal> eur,
        String law,
        Basis basis,
        Optional<String> source) {

    /** The amount in kronor, where it is known exactly. */
    public Optional<BigDecimal> sek() {
        return range.filter(SekRange::isExact).map(SekRange::atLeast);
    }
}
