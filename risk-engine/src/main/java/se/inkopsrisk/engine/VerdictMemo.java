package se.inkopsrisk.engine;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * Remembers verdicts by profile. A profile holds all that rules may see, so a remembered verdict is the verdict that
 * the rules would give. Bounded and thread-safe.
 */
final class VerdictMemo {
    private static final long PROFILES = 50_000;

    private final Cache<RiskProfile, Verdict> verdicts = Caffeine.newBuilder()
            .maximumSize(PROFILES)
            // In turn: another thread would be woken every few rows of a ledger.
            .executor(Runnable::run)
            .build();
    private final LongAdder asked = new LongAdder();
    private final LongAdder known = new LongAdder();

    /**
     * The verdicts on profiles, in their order.
     *
     * @param profiles the profiles
     * @param rules judges those that are not remembered
     */
    List<Verdict> verdicts(List<RiskProfile> profiles, Function<List<RiskProfile>, List<Verdict>> rules) {
        Verdict[] found = new Verdict[profiles.size()];
        List<RiskProfile> unknown = new ArrayList<>();
        for (int i = 0; i < found.length; i++) {
            Verdict verdict = verdicts.getIfPresent(profiles.get(i));
            if (verdict == null) {
                unknown.add(profiles.get(i));
            } else {
                found[i] = verdict;
            }
        }
        asked.add(found.length);
        known.add(found.length - (long) unknown.size());
        if (!unknown.isEmpty()) {
            fillGaps(found, unknown, rules.apply(unknown));
        }
        return Arrays.asList(found);
    }

    private void fillGaps(@Nullable Verdict[] found, List<RiskProfile> unknown, List<Verdict> judged) {
        int next = 0;
        for (int i = 0; i < found.length; i++) {
            if (found[i] == null) {
                found[i] = judged.get(next);
                verdicts.put(unknown.get(next), judged.get(next));
                next++;
            }
        }
    }

    /** Counts verdicts that were known before anybody asked here. */
    void wasSpared(int count) {
        asked.add(count);
        known.add(count);
    }

    double hitRate() {
        long total = asked.sum();
        return total == 0 ? 0 : (double) known.sum() / total;
    }
}
