package se.inkopsrisk.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.profile.ValueBand;

/** The thresholds in force in one period, and the bands into which they part all values. */
final class Thresholds {
    private final ValueBand lowest;
    private final NavigableMap<BigDecimal, ValueBand> bandsFrom = new TreeMap<>();

    Thresholds(List<Threshold> thresholds, LocalDate period) {
        List<Threshold> inForce = thresholds.stream()
                .filter(t -> t.validity().covers(period) && t.sek().isPresent())
                .sorted(Comparator.comparing(t -> t.sek().orElseThrow()))
                .toList();
        Set<String> reached = new HashSet<>();
        Set<String> below = new HashSet<>(inForce.stream().map(Threshold::id).toList());
        this.lowest = new ValueBand(reached, below);
        for (Threshold threshold : inForce) {
            reached.add(threshold.id());
            below.remove(threshold.id());
            // With two decimals, like the values, which are compared faster so.
            bandsFrom.put(
                    threshold.sek().orElseThrow().setScale(2, RoundingMode.UNNECESSARY), new ValueBand(reached, below));
        }
    }

    ValueBand band(BigDecimal sek) {
        Map.Entry<BigDecimal, ValueBand> band = bandsFrom.floorEntry(sek);
        return band == null ? lowest : band.getValue();
    }
}
