package se.inkopsrisk.samples.spend;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which rows of a ledger are odd: each {@link Oddity} once, spread evenly. */
final class OddRows {
    private final Map<Long, Oddity> byIndex;

    private OddRows(Map<Long, Oddity> byIndex) {
        this.byIndex = byIndex;
    }

    static OddRows none() {
        return new OddRows(Map.of());
    }

    static OddRows spreadOver(long rows) {
        List<Oddity> oddities = List.of(Oddity.values());
        Map<Long, Oddity> byIndex = new HashMap<>();
        for (int i = 0; i < oddities.size(); i++) {
            byIndex.put((2L * i + 1) * rows / (2L * oddities.size()), oddities.get(i));
        }
        return new OddRows(Map.copyOf(byIndex));
    }

    Optional<Oddity> at(long index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    boolean isGood(long index) {
        return at(index).map(Oddity::isGood).orElse(true);
    }
}
