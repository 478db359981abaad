package se.inkopsrisk.rules.catalogue;

import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A published assessment of the risk of unreasonable working terms in Sweden ({@code occupations.csv}).
 *
 * @param id its key
 * @param name the occupation
 * @param risk the assessment's result
 * @param terms whether terms for tenders are worked out
 * @param statement basis, source and reason
 * @param validity the days on which it holds
 */
public record Occupation(String id, LocalText name, Risk risk, Terms terms, Statement statement, Validity validity) {

    /** The result of an assessment. */
    public enum Risk {
        RISK,
        LOW
    }

    /** Whether terms for tenders are worked out. */
    public enum Terms {
        PUBLISHED,
        UNDER_REVISION,
        NONE
    }
}
