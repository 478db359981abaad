package se.inkopsrisk.samples.spend;

import java.util.Arrays;
import java.util.List;

/** All kinds of purchase, drawn by how common they are. */
final class PurchaseKinds {
    private final List<PurchaseKind> kinds;
    private final int[] cumulativeRows;

    PurchaseKinds(List<PurchaseKind> kinds) {
        this.kinds = List.copyOf(kinds);
        this.cumulativeRows = kinds.stream().mapToInt(PurchaseKind::rows).toArray();
        Arrays.parallelPrefix(cumulativeRows, Integer::sum);
    }

    List<PurchaseKind> all() {
        return kinds;
    }

    PurchaseKind draw(Dice dice) {
        int drawn = dice.below(cumulativeRows[cumulativeRows.length - 1]);
        int found = Arrays.binarySearch(cumulativeRows, drawn + 1);
        return kinds.get(found < 0 ? -found - 1 : found);
    }
}
