package se.inkopsrisk.engine;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.classify.Classification;
import se.inkopsrisk.engine.classify.ClassifiedBy;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * Remembers classification and verdict by the facts that decide both, which spares a repeated purchase the way over
 * category and profile. It takes in no more when it is full; {@link VerdictMemo} stands behind it. Thread-safe.
 */
final class FactsMemo {
    private static final int FACTS = 50_000;

    private final Map<DecisiveFacts, Judged> judged = new ConcurrentHashMap<>();

    /** What is remembered of these facts. */
    @Nullable
    Judged get(DecisiveFacts facts) {
        return facts.cpv().isPresent() ? judged.get(facts) : null;
    }

    /** Remembers a verdict, unless something else than the CPV code had a say in the category. */
    void put(DecisiveFacts facts, Classification classification, Verdict verdict) {
        boolean byCode =
                classification.by().filter(by -> by == ClassifiedBy.CPV).isPresent();
        if (byCode && judged.size() < FACTS) {
            judged.put(facts, new Judged(classification, verdict));
        }
    }

    /** A purchase's category and the verdict on it. */
    record Judged(Classification classification, Verdict verdict) {}
}
