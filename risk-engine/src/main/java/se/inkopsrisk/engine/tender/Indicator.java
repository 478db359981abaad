package se.inkopsrisk.engine.tender;

import se.inkopsrisk.rules.verdict.LocalText;

/**
 * What the National Agency for Public Procurement weighs when it assesses an occupation's risk of unreasonable terms,
 * as a question to the officer. No number of indicators decides by itself.
 */
public enum Indicator {
    LOW_EDUCATION_DEMAND(
            "Kan arbetet utföras utan särskild utbildning?", "Can the work be done without particular education?"),
    WEAK_AGREEMENT_COVERAGE(
            "Är kollektivavtalens täckning svag i branschen, eller följs avtalen dåligt?",
            "Is the coverage of collective agreements weak in the sector, or are they poorly followed?"),
    LONG_SUBCONTRACTOR_CHAIN(
            "Är långa eller svåröverskådliga led av underleverantörer vanliga?",
            "Are long or intricate chains of subcontractors common?"),
    POSTED_LABOUR(
            "Utförs arbetet ofta av utländsk eller utstationerad arbetskraft?",
            "Is the work often done by foreign or posted labour?"),
    PRICE_PRESSURE(
            "Är konkurrensen hård och prispressen stark?", "Is competition hard and the pressure on price strong?"),
    OWN_EARLIER_CONTRACTS(
            "Har egna tidigare avtal visat brister i arbetsvillkoren?",
            "Have earlier contracts of your own shown shortcomings in working terms?");

    private final LocalText question;

    Indicator(String sv, String en) {
        this.question = new LocalText(sv, en);
    }

    /** The question to the officer; yes speaks for a risk. */
    public LocalText question() {
        return question;
    }
}
