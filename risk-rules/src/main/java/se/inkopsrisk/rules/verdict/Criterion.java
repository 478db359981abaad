package se.inkopsrisk.rules.verdict;

/** One of the five criteria (kriterier) by which the regions' procurement network grades a category. */
public enum Criterion {
    /** Environmental harm in the supply chain (miljöpåverkan). */
    ENVIRONMENT("Miljöpåverkan", "Environment"),
    /** Human rights and workers' rights in the supply chain (mänskliga rättigheter och arbetares rättigheter). */
    HUMAN_RIGHTS("Mänskliga rättigheter och arbetares rättigheter", "Human rights and workers' rights"),
    /** Corruption in the supply chain (korruption). */
    CORRUPTION("Korruption", "Corruption"),
    /** Labour-law terms for work performed in Sweden (arbetsrättsliga villkor i Sverige). */
    SWEDISH_LABOUR_TERMS("Arbetsrättsliga villkor i Sverige", "Labour-law terms in Sweden"),
    /** Other identified risks (övriga risker). */
    OTHER("Övriga risker", "Other risks");

    private final LocalText label;

    Criterion(String sv, String en) {
        this.label = new LocalText(sv, en);
    }

    /** The criterion's name for people. */
    public LocalText label() {
        return label;
    }
}
