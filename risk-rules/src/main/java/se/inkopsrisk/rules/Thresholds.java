package se.inkopsrisk.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.SekRange;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.profile.ValueBand;

/** The thresholds in force in one period, and the bands into which they part all values. */
final class Thresholds {
    private final ValueBand lowest;
    private final BigDecimal least;
    private final NavigableMap<BigDecimal, ValueBand> bandsFrom = new TreeMap<>();

    Thresholds(List<Threshold> thresholds, LocalDate period) {
        Map<String, SekRange> amounts = new TreeMap<>();
        for (Threshold threshold : thresholds) {
            if (threshold.validity().covers(period)) {
                threshold.range().ifPresent(range -> amounts.put(threshold.id(), range));
            }
        }
        this.lowest = band(amounts, range -> false, range -> true);
        Stream.concat(
                        amounts.values().stream().map(SekRange::atLeast),
                        amounts.values().stream().map(SekRange::atMost))
                .distinct()
                // With two decimals, like the values, which are compared faster so.
                .forEach(from -> bandsFrom.put(
                        from.setScale(2, RoundingMode.UNNECESSARY),
                        band(
                                amounts,
                                range -> range.atMost().compareTo(from) <= 0,
                                range -> range.atLeast().compareTo(from) > 0)));
        this.least = bandsFrom.isEmpty() ? BigDecimal.ZERO : bandsFrom.firstKey();
    }

    /** A value between the bounds of an amount neither reaches it nor lies below it. */
    private static ValueBand band(
            Map<String, SekRange> amounts, Predicate<SekRange> isReached, Predicate<SekRange> isAbove) {
        Set<String> reached = ids(amounts, isReached);
        Set<String> below = ids(amounts, isAbove);
        Set<String> bounded = ids(amounts, range -> !range.isExact() && (isReached.test(range) || isAbove.test(range)));
        return new ValueBand(reached, below, bounded);
    }

    private static Set<String> ids(Map<String, SekRange> amounts, Predicate<SekRange> which) {
        return amounts.entrySet().stream()
                .filter(amount -> which.test(amount.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    ValueBand band(BigDecimal sek) {
        // Most rows of a ledger lie below every threshold.
        if (bandsFrom.isEmpty() || sek.compareTo(least) < 0) {
            return lowest;
        }
        return bandsFrom.floorEntry(sek).getValue();
    }
}
