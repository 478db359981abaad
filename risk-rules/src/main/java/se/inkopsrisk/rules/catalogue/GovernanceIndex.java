package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;

/** A published index of how well a country is governed; of both, a low score is bad. */
public enum GovernanceIndex {
    /** The World Bank's Worldwide Governance Indicators, control of corruption: about -2.5 to 2.5. */
    WGI("wgi.csv", "-4", "4"),
    /** Transparency International's Corruption Perceptions Index: 0 to 100. */
    CPI("cpi.csv", "0", "100");

    private final String file;
    private final BigDecimal lowest;
    private final BigDecimal highest;

    GovernanceIndex(String file, String lowest, String highest) {
        this.file = file;
        this.lowest = new BigDecimal(lowest);
        this.highest = new BigDecimal(highest);
    }

    /** Whether a number can be a score; the World Bank's have no strict ends. */
    boolean holds(BigDecimal score) {
        return score.compareTo(lowest) >= 0 && score.compareTo(highest) <= 0;
    }

    /** The file of an overlay that holds it, in the publisher's own CSV form. */
    public String file() {
        return file;
    }
}
