package se.inkopsrisk.rules.catalogue;

/** A published index of how well a country is governed; of both, a low score is bad. */
public enum GovernanceIndex {
    /** The World Bank's Worldwide Governance Indicators, control of corruption: about -2.5 to 2.5. */
    WGI("wgi.csv"),
    /** Transparency International's Corruption Perceptions Index: 0 to 100. */
    CPI("cpi.csv");

    private final String file;

    GovernanceIndex(String file) {
        this.file = file;
    }

    /** The file of an overlay that holds it, in the publisher's own CSV form. */
    public String file() {
        return file;
    }
}
