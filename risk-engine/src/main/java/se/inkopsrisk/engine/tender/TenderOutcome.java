package se.inkopsrisk.engine.tender;

import se.inkopsrisk.rules.verdict.LocalText;

/** What a check comes to, in rising order of what is left to do. */
public enum TenderOutcome {
    /** Nothing that the rules know stands in the way of publication. */
    READY("Klar att annonsera", "Ready to publish"),
    /** A person has to look at something before publication. */
    REVIEW("Granska före annonsering", "Review before publication"),
    /** Something that law or policy requires is not in the tender. */
    ACTION_NEEDED("Åtgärda före annonsering", "Act before publication");

    private final LocalText label;

    TenderOutcome(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The outcome's name for people. */
    public LocalText label() {
        return label;
    }
}
