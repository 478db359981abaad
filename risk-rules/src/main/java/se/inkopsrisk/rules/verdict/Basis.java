package se.inkopsrisk.rules.verdict;

/** What a statement rests on (underlag). */
public enum Basis {
    /** The named source says just this. */
    SOURCED("Källbelagd", "Sourced"),
    /** It follows from a source by a rule that the reason states. */
    DERIVED("Härledd", "Derived"),
    /** Our own judgement, waiting for confirmation; never the network's grading. */
    PROVISIONAL("Preliminär", "Provisional");

    private final LocalText label;

    Basis(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The basis's name for people. */
    public LocalText label() {
        return label;
    }
}
