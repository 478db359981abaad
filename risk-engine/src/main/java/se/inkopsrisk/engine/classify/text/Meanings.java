package se.inkopsrisk.engine.classify.text;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;

/** What an entry of the index stands for on each level. Thread-safe. */
final class Meanings {
    private final Catalogue catalogue;
    private final CpvShares shares;
    private final Map<Entry, Map<Level, Map<String, Double>>> known = new ConcurrentHashMap<>();

    Meanings(Catalogue catalogue, CpvShares shares) {
        this.catalogue = catalogue;
        this.shares = shares;
    }

    /** What is told apart. */
    enum Level {
        /** CPV prefixes of two digits. */
        DIVISION,
        /** CPV prefixes of three digits. */
        GROUP,
        /** The catalogue's categories. */
        CATEGORY
    }

    /** The keys that the entry speaks for on a level, each with how far it does so, above 0 to 1. */
    Map<String, Double> of(Entry entry, Level level) {
        return known.computeIfAbsent(entry, this::meanings).get(level);
    }

    private Map<Level, Map<String, Double>> meanings(Entry entry) {
        if (entry.kind().isCpv()) {
            CpvCode code = Ranker.code(entry.key());
            return Map.of(
                    Level.DIVISION, Map.of(code.division(), 1.0),
                    Level.GROUP, Map.of(code.group(), 1.0),
                    Level.CATEGORY,
                            catalogue
                                    .categoryOf(code)
                                    .map(category -> Map.of(category.id(), 1.0))
                                    .orElse(Map.of()));
        }
        return Map.of(
                Level.DIVISION, ofCategory(entry.key(), 2),
                Level.GROUP, ofCategory(entry.key(), 3),
                Level.CATEGORY, Map.of(entry.key(), 1.0));
    }

    private Map<String, Double> ofCategory(String category, int digits) {
        Map<String, Double> roots = new TreeMap<>(); // In order, so that sums come out the same each time.
        shares.of(category).forEach((prefix, share) -> {
            if (prefix.length() == digits) {
                roots.put(prefix, Math.sqrt(share));
            }
        });
        return Collections.unmodifiableMap(roots);
    }

    /** The CPV division under which a key of the level lies; 00 where none holds most of a category. */
    String division(String key, Level level) {
        return level == Level.CATEGORY ? shares.division(key) : key.substring(0, 2);
    }
}
