package se.inkopsrisk.engine.classify.text;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.inkopsrisk.engine.classify.text.Meanings.Level;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.profile.Nature;

/** How common purchases of each CPV division are, as measured. */
final class Divisions {
    private static final double RARE = 0.001;
    private static final int WORKS = 45;
    private static final int SOFTWARE = 48;

    private final Map<String, Double> shares = new HashMap<>();

    private Divisions() {}

    static Divisions bundled() {
        Divisions divisions = new Divisions();
        for (Iterator<String> words = WordLists.inOrder("divisions.txt").iterator(); words.hasNext(); ) {
            String division = words.next();
            divisions.shares.put(division, thousandths(words.next()));
        }
        return divisions;
    }

    private static double thousandths(String number) {
        return Integer.parseInt(number) / 1000.0;
    }

    /** The share of purchases that lie under a CPV division, above 0. */
    double share(String division) {
        return shares.getOrDefault(division, RARE);
    }

    /** Whether a division holds goods, services or works, as CPV is built: 45 is works, 03 to 44 and 48 are goods. */
    static Nature nature(String division) {
        int number = Integer.parseInt(division);
        if (number == WORKS) {
            return Nature.WORKS;
        }
        return number < WORKS || number == SOFTWARE ? Nature.GOODS : Nature.SERVICES;
    }

    /** How common each key of each level is: as its division is, drawn towards the mean of all. */
    Map<Level, Commonness> commonness(Meanings meanings, Catalogue catalogue) {
        Set<String> codes = CpvNomenclature.bundled().codes();
        return Map.of(
                Level.DIVISION, commonness(codes.stream().map(code -> code.substring(0, 2)), meanings, Level.DIVISION),
                Level.GROUP, commonness(codes.stream().map(code -> code.substring(0, 3)), meanings, Level.GROUP),
                Level.CATEGORY,
                        commonness(catalogue.categories().stream().map(Category::id), meanings, Level.CATEGORY));
    }

    private Commonness commonness(Stream<String> keys, Meanings meanings, Level level) {
        Map<String, Double> roots = new HashMap<>();
        keys.distinct().forEach(key -> roots.put(key, Math.sqrt(share(meanings.division(key, level)))));
        double sum = roots.values().stream().mapToDouble(Double::doubleValue).sum();
        return key -> roots.getOrDefault(key, RARE) / sum;
    }
}
