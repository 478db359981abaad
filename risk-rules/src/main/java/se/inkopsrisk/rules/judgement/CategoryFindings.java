package se.inkopsrisk.rules.judgement;

import java.util.Map;
import se.inkopsrisk.rules.evidence.CategoryEvidence;
import se.inkopsrisk.rules.evidence.LawEvidence;
import se.inkopsrisk.rules.verdict.Criterion;

/**
 * What the category rules found.
 *
 * @param evidence what the catalogue says of the category
 * @param law what law and policy look at in the category
 * @param advice what to do about the category's risks
 * @param tallies what was reported, for each criterion
 */
record CategoryFindings(CategoryEvidence evidence, LawEvidence law, Advice advice, Map<Criterion, Tally> tallies) {}
