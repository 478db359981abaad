package se.inkopsrisk.rules.verdict;

/** The stage of the supply chain (led i leveranskedjan) that a statement speaks of. */
public enum Stage {
    RAW_MATERIAL("Råvara", "Raw material"),
    PROCESSING("Bearbetning", "Processing"),
    FINAL_PRODUCTION("Sluttillverkning", "Final production"),
    /** Work performed in Sweden. */
    PERFORMANCE("Utförande i Sverige", "Performance in Sweden");

    private final LocalText label;

    Stage(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The stage's name for people. */
    public LocalText label() {
        return label;
    }
}
