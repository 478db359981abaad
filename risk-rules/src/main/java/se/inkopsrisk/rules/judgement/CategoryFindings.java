package se.inkopsrisk.rules.judgement;

import java.util.Map;
import se.inkopsrisk.rules.evidence.CategoryEvidence;
import se.inkopsrisk.rules.verdict.Criterion;

/**
 * What the category rules found.
 *
 * @param evidence what the catalogue says of the category
 * @param tallies what was reported, for each criterion
 */
record CategoryFindings(CategoryEvidence evidence, Map<Criterion, Tally> tallies) {}
