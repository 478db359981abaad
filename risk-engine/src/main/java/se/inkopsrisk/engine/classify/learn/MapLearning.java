package se.inkopsrisk.engine.classify.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.engine.purchase.Purchase;

/**
 * Proposes rows of a buyer's own map from a ledger in which accounts or suppliers occur together with rows whose
 * category is known by other evidence. Nothing that it proposes is used before a person confirms it. Not thread-safe.
 */
public final class MapLearning {
    /** Fewer rows than this are chance. */
    private static final int FEWEST_ROWS = 5;
    /** Below this share an account or a supplier stands for too many things. */
    private static final double SMALLEST_SHARE = 0.8;
    /** A ledger with more distinct keys than this is no ledger; further ones are not counted. */
    private static final int MOST_KEYS = 200_000;

    private final Map<ClassifiedBy, Map<String, Map<String, Integer>>> rows = new HashMap<>();

    /** Counts a purchase whose category is known by its code or its text. */
    public void add(Purchase purchase, Classification classification) {
        Optional<String> category = classification.category();
        boolean ownEvidence = classification
                .by()
                .filter(by -> by == ClassifiedBy.CPV || by == ClassifiedBy.TEXT)
                .isPresent();
        if (category.isEmpty() || !ownEvidence) {
            return;
        }
        count(ClassifiedBy.ACCOUNT, purchase.account(), category.get());
        count(ClassifiedBy.SUPPLIER, purchase.supplierId(), category.get());
        count(ClassifiedBy.COST_CENTRE, purchase.costCentre(), category.get());
    }

    private void count(ClassifiedBy evidence, Optional<String> key, String category) {
        if (key.isEmpty()) {
            return;
        }
        Map<String, Map<String, Integer>> keys = rows.computeIfAbsent(evidence, e -> new HashMap<>());
        if (keys.size() < MOST_KEYS || keys.containsKey(key.get())) {
            keys.computeIfAbsent(key.get(), k -> new HashMap<>()).merge(category, 1, Integer::sum);
        }
    }

    /** The proposals: the evidence in its order, then those with most rows. */
    public List<Proposal> proposals() {
        List<Proposal> proposals = new ArrayList<>();
        rows.forEach((evidence, keys) -> keys.forEach((key, categories) -> {
            int all = categories.values().stream().mapToInt(Integer::intValue).sum();
            Map.Entry<String, Integer> most = categories.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .orElseThrow();
            double share = (double) most.getValue() / all;
            if (all >= FEWEST_ROWS && share >= SMALLEST_SHARE) {
                proposals.add(new Proposal(evidence, key, most.getKey(), all, share));
            }
        }));
        proposals.sort(Comparator.comparing(Proposal::evidence)
                .thenComparing(Proposal::rows, Comparator.reverseOrder())
                .thenComparing(Proposal::key));
        return proposals;
    }

    /**
     * A row that a person may confirm.
     *
     * @param evidence account, supplier or cost centre
     * @param key its key
     * @param category the category that its rows mostly have
     * @param rows how many rows were counted
     * @param share the share of them that have the category
     */
    public record Proposal(ClassifiedBy evidence, String key, String category, int rows, double share) {}
}
