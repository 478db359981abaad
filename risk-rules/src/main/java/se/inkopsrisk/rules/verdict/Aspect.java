package se.inkopsrisk.rules.verdict;

/** The two aspects that the network's criterion {@link Criterion#HUMAN_RIGHTS} joins and its sources grade apart. */
public enum Aspect {
    HUMAN_RIGHTS("mänskliga rättigheter", "human rights"),
    WORKERS_RIGHTS("arbetares rättigheter", "workers' rights");

    private final LocalText label;

    Aspect(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The aspect's name for people. */
    public LocalText label() {
        return label;
    }
}
