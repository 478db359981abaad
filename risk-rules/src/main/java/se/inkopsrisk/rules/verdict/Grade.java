package se.inkopsrisk.rules.verdict;

/**
 * A grade (gradering), in rising order of risk. There is no grade for "not assessed": where nothing
 * speaks, a grade is absent, which is never the same as {@link #LOW}.
 */
public enum Grade {
    LOW("Låg", "Low"),
    MEDIUM("Medel", "Medium"),
    /** High under a fact that is not known yet; the assessment names that fact. */
    POTENTIALLY_HIGH("Potentiell hög", "Potentially high"),
    HIGH("Hög", "High");

    private final LocalText label;

    Grade(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The grade's name for people. */
    public LocalText label() {
        return label;
    }

    /** Whether this grade is worse than {@code other}. */
    public boolean isWorseThan(Grade other) {
        return compareTo(other) > 0;
    }
}
