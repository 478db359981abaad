package se.inkopsrisk.engine.classify.text;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import se.inkopsrisk.engine.classify.text.Evidence.Found;
import se.inkopsrisk.engine.classify.text.Evidence.Signs;
import se.inkopsrisk.engine.classify.text.Meanings.Level;
import se.inkopsrisk.engine.classify.text.TextIndex.Entry;
import se.inkopsrisk.engine.classify.text.TextIndex.Hit;
import se.inkopsrisk.engine.classify.text.Votes.Vote;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.profile.Nature;

/** Finds what a text matches and weighs it, level by level. */
final class Ranker {
    private static final int HITS = 150;
    private static final int LETTER_HITS = 200;
    /** How much it costs a phrase that the text holds only part of it: none at 0. */
    private static final double PARTIAL_MATCH = 0.7;

    private static final double AFTER_PREPOSITION = 0.6;
    private static final double IN_DESCRIPTION = 0.4;
    private static final double UNHEARD_OF = 1e-4;

    private final TextIndex index;
    private final Divisions divisions;
    private final Meanings meanings;
    private final Map<Level, Leanings> leanings = new EnumMap<>(Level.class);

    Ranker(TextIndex index, Catalogue catalogue, Divisions divisions) {
        this.index = index;
        this.divisions = divisions;
        this.meanings = new Meanings(catalogue, new CpvShares(catalogue));
        divisions
                .commonness(meanings, catalogue)
                .forEach((level, common) -> leanings.put(level, new Leanings(index, meanings, level, common)));
    }

    /**
     * Ranks what a text may speak of.
     *
     * @param nature whether goods, services or works are bought, where that is known
     */
    Ranking rank(String title, String description, Optional<Nature> nature) {
        TextQuery query = TextQuery.of(index, title, description);
        Found found = found(title, description, query);
        List<Vote> ranked = divisions(signs(found, query, Level.DIVISION), nature);
        return new Ranking(
                ranked,
                Blend.GROUPS.probabilities(signs(found, query, Level.GROUP), below(ranked, Level.GROUP)),
                codes(found),
                Blend.CATEGORIES.probabilities(signs(found, query, Level.CATEGORY), below(ranked, Level.CATEGORY)),
                nature.isPresent());
    }

    private List<Vote> divisions(List<Signs> signs, Optional<Nature> nature) {
        ToDoubleFunction<String> share = division -> Math.log(divisions.share(division));
        return nature.map(known -> {
                    ToDoubleFunction<String> fits = division -> Divisions.nature(division) == known ? 1 : 0;
                    return Blend.DIVISIONS_BY_NATURE.probabilities(signs, List.of(share, fits));
                })
                .orElseGet(() -> Blend.DIVISIONS.probabilities(signs, List.of(share)));
    }

    Found found(String title, String description, TextQuery query) {
        return new Found(byWords(query), byLetters(title, description), query.fullScore());
    }

    List<Signs> signs(Found found, TextQuery query, Level level) {
        return Evidence.of(found, meanings, level, leanings.get(level).of(query))
                .signs();
    }

    /** A key of a lower level is beforehand as likely as the division that it lies under. */
    private List<ToDoubleFunction<String>> below(List<Vote> ranked, Level level) {
        Map<String, Double> likely = ranked.stream().collect(Collectors.toMap(Vote::key, Vote::votes));
        return List.of(key -> Math.log(UNHEARD_OF + likely.getOrDefault(meanings.division(key, level), 0.0)));
    }

    private List<Hit> byWords(TextQuery query) {
        return index.search(query.built(), HITS).stream()
                .map(Ranker::weighted)
                .sorted(Comparator.comparingDouble(Hit::score).reversed())
                .toList();
    }

    private static Hit weighted(Hit hit) {
        Entry entry = hit.entry();
        double score = hit.score() * entry.kind().weight() * Math.pow(hit.part(), PARTIAL_MATCH);
        return new Hit(entry, score, hit.part());
    }

    private List<Hit> byLetters(String title, String description) {
        WordReader reader = index.words();
        Map<String, Double> groups = LetterGroups.weighted(reader.telling(title), AFTER_PREPOSITION);
        LetterGroups.of(reader.telling(description)).forEach(group -> groups.putIfAbsent(group, IN_DESCRIPTION));
        return index.likeness().of(groups, LETTER_HITS);
    }

    private static List<Vote> codes(Found found) {
        Votes codes = new Votes();
        found.byWords().stream()
                .filter(hit -> hit.entry().kind().isCpv())
                .forEach(hit -> codes.add(code(hit.entry().key()).digits(), hit.score()));
        return codes.ranked();
    }

    /** The code that stands for a prefix: filled up with zeros. */
    static CpvCode code(String prefix) {
        return new CpvCode((prefix + "00000000").substring(0, CpvCode.LENGTH));
    }
}
