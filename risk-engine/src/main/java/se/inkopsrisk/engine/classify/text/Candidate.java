package se.inkopsrisk.engine.classify.text;

import java.util.Optional;
import se.inkopsrisk.rules.cpv.CpvCode;

/**
 * A category that a text may speak of.
 *
 * @param category the category's id
 * @param cpv the CPV code that the text names best within the category, if it names one
 * @param confidence how sure this is, 0 to 1: the share of texts as clear as this one in which the category, or one
 *     above or below it, is that of the CPV code which the buyer chose
 */
public record Candidate(String category, Optional<CpvCode> cpv, double confidence) {}
