package se.inkopsrisk.rules.catalogue;

import java.util.List;

/**
 * What buyers call the purchases under a CPV prefix.
 *
 * @param cpvPrefix the first 2 to 8 digits of the codes
 * @param sv Swedish search words and phrases, possibly none
 * @param en English search words and phrases, possibly none
 */
public record CpvTerms(String cpvPrefix, List<String> sv, List<String> en) {}
