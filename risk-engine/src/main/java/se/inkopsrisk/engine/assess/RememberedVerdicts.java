package se.inkopsrisk.engine.assess;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import se.inkopsrisk.rules.verdict.Verdict;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.SerializedString;

/**
 * Verdicts as they were written, in one language. Nothing else of an assessment is as long, and a screener's memo gives
 * the same verdict again for the same facts. Bounded and thread-safe.
 */
final class RememberedVerdicts {
    /** Characters of JSON; a verdict has some tens of thousands. They are held twice, as text and as UTF-8. */
    private static final long MOST_CHARACTERS = 8 << 20;

    /** By identity, as weak keys are: comparing two verdicts would cost as much as writing one. */
    private final Cache<Verdict, SerializableString> written = Caffeine.newBuilder()
            .weakKeys()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Verdict verdict, SerializableString text) -> text.charLength())
            .build();

    /**
     * A verdict's properties, with a comma before the first.
     *
     * @param writing writes them as an object in UTF-8, where they are not remembered
     */
    SerializableString properties(Verdict verdict, Function<Verdict, byte[]> writing) {
        return written.get(verdict, unknown -> properties(writing.apply(unknown)));
    }

    private static SerializableString properties(byte[] object) {
        return new SerializedString("," + new String(object, 1, object.length - 2, StandardCharsets.UTF_8));
    }
}
