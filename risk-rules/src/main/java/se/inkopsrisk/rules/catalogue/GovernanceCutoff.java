package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;
import se.inkopsrisk.rules.verdict.Grade;

/**
 * Which grade follows from a low score ({@code governance-cutoffs.csv}).
 *
 * @param id the row's key
 * @param index the index
 * @param below the score below which the grade follows; of several the lowest decides
 * @param grade the grade of the criterion corruption
 * @param statement basis, source and reason
 */
public record GovernanceCutoff(String id, GovernanceIndex index, BigDecimal below, Grade grade, Statement statement) {}
