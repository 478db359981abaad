package se.inkopsrisk.engine.classify;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import se.inkopsrisk.engine.classify.text.TextClassifier;
import se.inkopsrisk.engine.classify.text.TextMatch;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/**
 * Finds a purchase's category by the first evidence that is sure: the CPV code, the buyer's own map of accounts,
 * suppliers and cost centres, then title and description. Thread-safe.
 */
public final class Classifier {
    private static final double CERTAIN = 1.0;
    /** A code that exists once its lost zero is put back is nearly always the one that was meant. */
    private static final double REPAIRED = 0.95;
    /** A person confirmed the map's row, but an account or a supplier can stand for more than one kind of goods. */
    private static final double MAPPED = 0.9;

    private static final int REMEMBERED_CODES = 20_000;

    private final Catalogue catalogue;
    private final CpvNomenclature nomenclature;
    private final CategoryMap map;
    /** Made when the first text is asked for: a purchase with a code must not wait for the text index. */
    private final Supplier<TextClassifier> text;

    private final Map<String, Classification> byWrittenCode = new ConcurrentHashMap<>();
    /** By the match itself (weak keys are identities), which the text's memo gives again for a repeated text. */
    private final Cache<TextMatch, Classification> byMatch =
            Caffeine.newBuilder().weakKeys().executor(Runnable::run).build();

    public Classifier(
            Catalogue catalogue, CpvNomenclature nomenclature, CategoryMap map, Supplier<TextClassifier> text) {
        this.catalogue = catalogue;
        this.nomenclature = nomenclature;
        this.map = map;
        this.text = text;
    }

    /** The buyer's own map. */
    public CategoryMap map() {
        return map;
    }

    /** The purchase's category and the evidence for it. */
    public Classification classify(Purchase purchase) {
        Classification byCode = purchase.cpv().map(this::byWrittenCode).orElse(Classification.NONE);
        if (byCode.category().isPresent()) {
            return byCode;
        }
        Classification mapped = byMap(purchase);
        return mapped.category().isPresent() ? mapped : byText(purchase);
    }

    private Classification byWrittenCode(String written) {
        Classification known = byWrittenCode.get(written);
        if (known != null) {
            return known;
        }
        Classification classification = byCode(CpvReading.of(written, nomenclature));
        if (byWrittenCode.size() < REMEMBERED_CODES) {
            byWrittenCode.put(written, classification);
        }
        return classification;
    }

    private Classification byCode(CpvReading reading) {
        Optional<CpvCode> code = reading.main();
        return code.flatMap(catalogue::categoryOf)
                .map(category -> new Classification(
                        Optional.of(category.id()),
                        Optional.of(ClassifiedBy.CPV),
                        reading.repaired() ? REPAIRED : CERTAIN,
                        code,
                        List.of()))
                .orElse(Classification.NONE);
    }

    private Classification byMap(Purchase purchase) {
        if (map.isEmpty()) {
            return Classification.NONE;
        }
        return mapped(ClassifiedBy.ACCOUNT, purchase.account())
                .or(() -> mapped(ClassifiedBy.SUPPLIER, purchase.supplierId()))
                .or(() -> mapped(ClassifiedBy.COST_CENTRE, purchase.costCentre()))
                .orElse(Classification.NONE);
    }

    private Optional<Classification> mapped(ClassifiedBy evidence, Optional<String> key) {
        return key.flatMap(written -> map.category(evidence, written))
                .map(category -> new Classification(
                        Optional.of(category), Optional.of(evidence), MAPPED, Optional.empty(), List.of()));
    }

    /** The text's answer; where it is not sure enough, its suggestions and no category. */
    private Classification byText(Purchase purchase) {
        if (purchase.title().isEmpty() && purchase.description().isEmpty()) {
            return Classification.NONE;
        }
        TextMatch match = text.get()
                .classify(purchase.title().orElse(""), purchase.description().orElse(""), purchase.nature());
        return byMatch.get(match, Classifier::classification);
    }

    private static Classification classification(TextMatch match) {
        List<Classification.Candidate> candidates = match.candidates().stream()
                .map(candidate -> new Classification.Candidate(candidate.category(), candidate.confidence()))
                .toList();
        return match.decided()
                .map(decided -> new Classification(
                        Optional.of(decided.category()),
                        Optional.of(ClassifiedBy.TEXT),
                        decided.confidence(),
                        Optional.empty(),
                        candidates.stream()
                                .filter(candidate -> !candidate.category().equals(decided.category()))
                                .toList()))
                .orElseGet(
                        () -> new Classification(Optional.empty(), Optional.empty(), 0, Optional.empty(), candidates));
    }
}
