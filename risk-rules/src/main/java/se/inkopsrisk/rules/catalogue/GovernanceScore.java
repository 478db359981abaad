package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;

/**
 * A country's latest score in an index that a region has imported.
 *
 * @param index the index
 * @param country ISO 3166-1 alpha-2 code
 * @param edition the year, or the column's name where no year is stated
 * @param score the score
 */
public record GovernanceScore(GovernanceIndex index, String country, String edition, BigDecimal score) {}
