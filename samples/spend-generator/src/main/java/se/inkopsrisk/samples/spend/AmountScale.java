package se.inkopsrisk.samples.spend;

/**
 * Turns sizes into öre so that they add up to a given sum exactly. It rounds the running sum, not each amount, so no
 * remainder is left for the last row.
 */
final class AmountScale {
    private final double totalSize;
    private final long totalOre;
    private double runningSize;
    private long runningOre;

    /** Sizes that add up to {@code totalSize} shall become {@code totalOre}. */
    AmountScale(double totalSize, long totalOre) {
        this.totalSize = totalSize;
        this.totalOre = totalOre;
    }

    /** The amount of the next size; the sizes must come in the order in which they were added up. */
    long next(double size) {
        runningSize += size;
        long before = runningOre;
        runningOre = ore(runningSize);
        return runningOre - before;
    }

    /** The amount of a size that does not count towards the sum. */
    long apart(double size) {
        return ore(size);
    }

    private long ore(double size) {
        return Math.round(size / totalSize * totalOre);
    }
}
