package se.inkopsrisk.rules.catalogue;

import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The ids that a table gives its rows, for cells that name one of them.
 *
 * @param table the table
 * @param ids the ids
 * @param whole whether the table could be read; where not, nobody can tell that an id is missing
 */
record Known(TableName table, Set<String> ids, boolean whole) {
    /** A slip of the pen changes few letters; beyond this, two ids are just different words. */
    private static final int LETTERS_PER_SLIP = 4;

    boolean contains(String id) {
        return !whole || ids.contains(id);
    }

    /** The id that was probably meant. */
    Optional<String> nearest(String written) {
        return ids.stream()
                .filter(id -> slips(written, id) <= Math.max(1, written.length() / LETTERS_PER_SLIP))
                .min(Comparator.<String>comparingInt(id -> slips(written, id))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance: letters to add, leave out or change. */
    private static int slips(String a, String b) {
        int[] above = IntStream.rangeClosed(0, b.length()).toArray();
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
