package se.inkopsrisk.samples.spend;

import java.util.List;

/**
 * The random choices of one ledger row. Each row has dice of its own, so that a row does not depend on those before it
 * and may be drawn twice. SplitMix64 is written out here because the JDK does not promise its own generators' sequences
 * from one release to the next.
 */
final class Dice {
    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    /** The dice of row {@code row} in the ledger of {@code seed}. */
    Dice(long seed, long row) {
        this.state = mix(mix(seed + STEP) + row);
    }

    /** A number from 0 inclusive to {@code bound} exclusive. */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A fraction from 0 inclusive to 1 exclusive. */
    double fraction() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** True in {@code percent} cases of a hundred. */
    boolean chance(int percent) {
        return below(100) < percent;
    }

    /** One of {@code choices}, all equally likely. */
    <T> T pick(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    private long next() {
        state += STEP;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
