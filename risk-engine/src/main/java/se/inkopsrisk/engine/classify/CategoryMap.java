package se.inkopsrisk.engine.classify;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A buyer's own map from accounts, suppliers (by organisation number) and cost centres to categories. A key may end in
 * {@code *} for all that begin so, and the longest wins. Immutable.
 */
public final class CategoryMap {
    /** Nothing is mapped. */
    public static final CategoryMap EMPTY = new Builder().build();

    private final Map<Key, String> categories;
    private final int unconfirmed;

    private CategoryMap(Map<Key, String> categories, int unconfirmed) {
        this.categories = Map.copyOf(categories);
        this.unconfirmed = unconfirmed;
    }

    /** A map that is yet empty. */
    public static Builder builder() {
        return new Builder();
    }

    /** The category for an account, a supplier or a cost centre: by the whole key, or else by its longest beginning. */
    Optional<String> category(ClassifiedBy evidence, String written) {
        String key = folded(evidence, written);
        String exact = categories.get(new Key(evidence, key));
        for (int length = key.length(); exact == null && length > 0; length--) {
            exact = categories.get(new Key(evidence, key.substring(0, length) + "*"));
        }
        return Optional.ofNullable(exact);
    }

    /** Whether nothing is mapped. */
    public boolean isEmpty() {
        return categories.isEmpty();
    }

    /** The number of rows in use. */
    public int size() {
        return categories.size();
    }

    /** Equal for maps that answer equally, on every machine: the rows in use, sorted. */
    public String fingerprint() {
        return categories.entrySet().stream()
                .map(entry -> entry.getKey().evidence + "|" + entry.getKey().key + "|" + entry.getValue())
                .sorted()
                .collect(Collectors.joining("\n"));
    }

    /** The number of rows that wait for somebody's confirmation, and are not used. */
    public int unconfirmed() {
        return unconfirmed;
    }

    /** Ledgers write an account with its name behind it, and an organisation number with or without hyphen. */
    static String folded(ClassifiedBy evidence, String written) {
        String key = written.strip().toLowerCase(Locale.ROOT);
        if (evidence == ClassifiedBy.SUPPLIER) {
            return key.replace("-", "").replace(" ", "");
        }
        int space = key.indexOf(' ');
        return space > 0 && key.substring(0, space).chars().allMatch(Character::isDigit)
                ? key.substring(0, space)
                : key;
    }

    private record Key(ClassifiedBy evidence, String key) {}

    /** Gathers a map's rows. */
    public static final class Builder {
        private final Map<Key, String> categories = new HashMap<>();
        private int unconfirmed;

        private Builder() {}

        /**
         * Adds a row that a person has confirmed.
         *
         * @return whether the key was new; a second category for it is not taken
         */
        public boolean add(ClassifiedBy evidence, String key, String category) {
            return categories.putIfAbsent(new Key(evidence, folded(evidence, key)), category) == null;
        }

        /** Counts a row that waits for somebody's confirmation, and is not used. */
        public void addUnconfirmed() {
            unconfirmed++;
        }

        public CategoryMap build() {
            return new CategoryMap(categories, unconfirmed);
        }
    }
}
