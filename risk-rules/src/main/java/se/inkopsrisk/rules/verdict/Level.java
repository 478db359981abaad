package se.inkopsrisk.rules.verdict;

/** How strongly a duty or a measure binds. */
public enum Level {
    MUST("Ska", "Must"),
    SHOULD("Bör", "Should"),
    MAY("Får", "May");

    private final LocalText label;

    Level(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The level's name for people. */
    public LocalText label() {
        return label;
    }
}
