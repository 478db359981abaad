package se.inkopsrisk.engine.classify.text;

import java.util.HashMap;
import java.util.Map;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/** How a category's CPV codes are spread: what a word for a category says about divisions and groups. */
final class CpvShares {
    /** A category speaks for a division or group only where it holds a fair part of its codes there. */
    private static final double LEAST_SHARE = 0.25;

    private final Map<String, Map<String, Double>> byCategory = new HashMap<>();

    CpvShares(Catalogue catalogue) {
        Map<String, Integer> totals = new HashMap<>();
        for (String digits : CpvNomenclature.bundled().codes()) {
            catalogue.categoryOf(new CpvCode(digits)).ifPresent(category -> {
                Map<String, Double> shares = byCategory.computeIfAbsent(category.id(), id -> new HashMap<>());
                shares.merge(digits.substring(0, 2), 1.0, Double::sum);
                shares.merge(digits.substring(0, 3), 1.0, Double::sum);
                totals.merge(category.id(), 1, Integer::sum);
            });
        }
        byCategory.forEach((category, shares) -> {
            shares.replaceAll((prefix, count) -> count / totals.get(category));
            shares.values().removeIf(share -> share < LEAST_SHARE);
        });
    }

    /** The division that holds most of the category's codes, or 00 where no division holds a fair part. */
    String division(String category) {
        return of(category).entrySet().stream()
                .filter(share -> share.getKey().length() == 2)
                .max(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse("00");
    }

    /** CPV prefixes of two and three digits, with the share of the category's codes that begin so. */
    Map<String, Double> of(String category) {
        return byCategory.getOrDefault(category, Map.of());
    }
}
