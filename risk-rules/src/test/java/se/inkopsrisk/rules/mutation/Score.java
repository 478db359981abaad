package se.inkopsrisk.rules.mutation;

import java.util.Locale;

/**
 * How many of some changes were noticed.
 *
 * @param refused by the check of the tables
 * @param different by a verdict
 * @param tried all that were tried
 */
record Score(int refused, int different, int tried) {
    static final Score NONE = new Score(0, 0, 0);

    /** Of the standard normal distribution, 97.5 % lies below. */
    private static final double Z = 1.959964;

    Score with(Fate fate) {
        return new Score(
                refused + (fate == Fate.REFUSED ? 1 : 0), different + (fate == Fate.DIFFERENT ? 1 : 0), tried + 1);
    }

    Score plus(Score other) {
        return new Score(refused + other.refused, different + other.different, tried + other.tried);
    }

    /**
     * A line of the report; where only a sample was tried, with the interval (Wilson's, 95 %) in which the share of all lies.
     *
     * @param all how many there are of the kind
     */
    String line(String kind, int all) {
        String sampled = tried == all ? "" : String.format(Locale.ROOT, ", a sample of %d: %s", all, interval());
        return String.format(
                Locale.ROOT,
                "%-45s %6d of %6d noticed = %5.1f %% (%d refused, %d by a verdict%s)",
                kind,
                refused + different,
                tried,
                100 * share(),
                refused,
                different,
                sampled);
    }

    private double share() {
        return tried == 0 ? 0 : (double) (refused + different) / tried;
    }

    private String interval() {
        double weight = tried + Z * Z;
        double middle = (tried * share() + Z * Z / 2) / weight;
        double half = Z * Math.sqrt(tried * share() * (1 - share()) + Z * Z / 4) / weight;
        return String.format(Locale.ROOT, "%.1f to %.1f %%", 100 * (middle - half), 100 * (middle + half));
    }
}
