package se.inkopsrisk.engine.classify.text;

import java.util.List;
import se.inkopsrisk.engine.classify.text.Votes.Vote;

/**
 * What the hits of one text say, by level.
 *
 * @param divisions CPV prefixes of two digits, the best first
 * @param groups CPV prefixes of three digits, the best first
 * @param codes CPV codes or longer prefixes, the best first
 * @param categories category ids, the best first
 * @param byNature whether it was told whether goods, services or works are bought
 */
record Ranking(List<Vote> divisions, List<Vote> groups, List<Vote> codes, List<Vote> categories, boolean byNature) {}
