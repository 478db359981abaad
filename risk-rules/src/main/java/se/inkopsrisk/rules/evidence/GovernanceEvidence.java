package se.inkopsrisk.rules.evidence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.catalogue.GovernanceCutoff;
import se.inkopsrisk.rules.catalogue.GovernanceScore;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Fact;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.rules.verdict.Source;

/** Looks up what follows from countries' scores in an imported index of governance. Thread-safe. */
final class GovernanceEvidence {
    private final Catalogue catalogue;
    private final List<GovernanceCutoff> lowestFirst;
    private final Map<LocalDate, Map<String, Conclusion>> byPeriod = new ConcurrentHashMap<>();

    GovernanceEvidence(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.lowestFirst = catalogue.governanceCutoffs().stream()
                .sorted(Comparator.comparing(GovernanceCutoff::below).thenComparing(GovernanceCutoff::id))
                .toList();
    }

    /** What follows for each country whose score is low. */
    Map<String, Conclusion> byCountry(LocalDate period) {
        return byPeriod.computeIfAbsent(period, day -> {
            Map<String, Conclusion> byCountry = new HashMap<>();
            catalogue.governance().forEach((country, score) -> cutoff(score)
                    .ifPresent(cutoff -> byCountry.put(country, conclusion(score, cutoff, day))));
            return Map.copyOf(byCountry);
        });
    }

    private Optional<GovernanceCutoff> cutoff(GovernanceScore score) {
        return lowestFirst.stream()
                .filter(cutoff -> cutoff.index() == score.index())
                .filter(cutoff -> score.score().compareTo(cutoff.below()) < 0)
                .findFirst();
    }

    private Conclusion conclusion(GovernanceScore score, GovernanceCutoff cutoff, LocalDate period) {
        LocalText reason = cutoff.statement().reason();
        LocalText country = catalogue
                .country(score.country())
                .map(Country::name)
                .orElseGet(() -> new LocalText(score.country(), score.country()));
        String figures =
                score.index() + " " + score.edition() + ": " + plain(score.score()) + " < " + plain(cutoff.below());
        Optional<Source> source = cutoff.statement().source().flatMap(catalogue::source);
        return new Conclusion(
                cutoff.id(),
                Criterion.CORRUPTION,
                Optional.empty(),
                Optional.empty(),
                cutoff.grade(),
                new Cited(
                        cutoff.statement().basis(),
                        new LocalText(
                                country.sv() + ": " + reason.sv() + " (" + figures + ")",
                                country.en() + ": " + reason.en() + " (" + figures + ")"),
                        source,
                        Optional.empty(),
                        source.filter(s -> s.staleOn(period)).isPresent()),
                List.of(new Fact("origin", score.country()), new Fact("governanceIndex", figures)),
                Optional.empty());
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
