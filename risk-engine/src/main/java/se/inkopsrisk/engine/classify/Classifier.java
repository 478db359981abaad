package se.inkopsrisk.engine.classify;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.inkopsrisk.engine.purchase.Purchase;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

/** Finds a purchase's category from what is written of it. Thread-safe. */
public final class Classifier {
    private static final double CERTAIN = 1.0;
    /** A code that exists once its lost zero is put back is nearly always the one that was meant. */
    private static final double REPAIRED = 0.95;

    private static final int REMEMBERED_CODES = 20_000;

    private final Catalogue catalogue;
    private final CpvNomenclature nomenclature;
    private final Map<String, Classification> byWrittenCode = new ConcurrentHashMap<>();

    public Classifier(Catalogue catalogue, CpvNomenclature nomenclature) {
        this.catalogue = catalogue;
        this.nomenclature = nomenclature;
    }

    /** The purchase's category and the evidence for it. */
    public Classification classify(Purchase purchase) {
        if (purchase.cpv().isEmpty()) {
            return Classification.NONE;
        }
        String written = purchase.cpv().get();
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
}
