package se.inkopsrisk.engine.tender;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryLinks;
import se.inkopsrisk.rules.catalogue.Country;
import se.inkopsrisk.rules.catalogue.UsualOrigin;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * Finds the smallest changes of a lot's facts that alter a high grade, by running the rules over the choices that there
 * are: one stated origin dropped, two dropped, each country as the only origin, work not performed in Sweden, and the
 * last two together. The search ends there, at two facts. Lots of equal profiles share one search; one object serves one
 * check.
 */
final class Counterfactuals {
    private static final int MOST_AT_ONCE = 200;

    private static final String SWEDEN = "SE";

    private final RiskScreener screener;
    private final CategoryLinks links;
    private final List<String> countries;
    private final Map<RiskProfile, List<Counterfactual>> found = new HashMap<>();

    Counterfactuals(RiskScreener screener, CategoryLinks links) {
        this.screener = screener;
        this.links = links;
        this.countries = screener.ruleBook().catalogue().countries().stream()
                .map(Country::iso)
                .sorted()
                .toList();
    }

    List<Counterfactual> of(Assessment assessment) {
        return found.computeIfAbsent(screener.profileOf(assessment), profile -> search(profile, assessment));
    }

    private List<Counterfactual> search(RiskProfile profile, Assessment assessment) {
        List<Criterion> high = assessment.verdict().criteria().stream()
                .filter(c -> c.grade().filter(Counterfactuals::mayBeHigh).isPresent())
                .map(c -> c.criterion())
                .toList();
        List<Counterfactual> counterfactuals = new ArrayList<>();
        if (high.isEmpty()) {
            return counterfactuals;
        }
        List<ChangedFacts> changes = ChangedFacts.ofOrigins(profile, countries, this::judge);
        for (Criterion criterion : high) {
            Grade from = assessment.of(criterion).grade().orElseThrow();
            changes.stream()
                    .flatMap(change -> best(criterion, from, profile, change).stream())
                    .findFirst()
                    .ifPresent(counterfactuals::add);
            if (criterion == Criterion.SWEDISH_LABOUR_TERMS) {
                notInSweden(profile, from).ifPresent(counterfactuals::add);
            }
        }
        return List.copyOf(counterfactuals);
    }

    static boolean mayBeHigh(Grade grade) {
        return !Grade.POTENTIALLY_HIGH.isWorseThan(grade);
    }

    /** The choices that give the lowest grade; none where no choice lowers it. */
    private Optional<Counterfactual> best(Criterion criterion, Grade from, RiskProfile profile, ChangedFacts change) {
        TreeMap<Grade, List<RiskProfile>> byGrade = new TreeMap<>();
        for (int i = 0; i < change.profiles().size(); i++) {
            RiskProfile choice = change.profiles().get(i);
            change.verdicts()
                    .get(i)
                    .of(criterion)
                    .grade()
                    .filter(from::isWorseThan)
                    .ifPresent(grade -> byGrade.computeIfAbsent(grade, g -> new ArrayList<>())
                            .add(choice));
        }
        if (byGrade.isEmpty()) {
            return Optional.empty();
        }
        Grade to = byGrade.firstKey();
        List<RiskProfile> held = byGrade.get(to).stream()
                .filter(choice -> holds(choice, criterion, Optional.of(to)))
                .toList();
        return held.isEmpty()
                ? Optional.empty()
                : Optional.of(told(criterion, from, to, change.kind(), profile, alternatives(change, profile, held)));
    }

    private Counterfactual told(
            Criterion criterion,
            Grade from,
            Grade to,
            Counterfactual.Kind kind,
            RiskProfile profile,
            List<String> alternatives) {
        boolean ifItIsSo = profile.origins().isEmpty();
        return new Counterfactual(
                criterion,
                from,
                Optional.of(to),
                kind,
                alternatives,
                ifItIsSo,
                CounterfactualText.origins(criterion, to, kind, alternatives, ifItIsSo, catalogue()));
    }

    /** Countries any one of which will do, or the two that are dropped together. */
    private List<String> alternatives(ChangedFacts change, RiskProfile profile, List<RiskProfile> held) {
        return switch (change.kind()) {
            case ORIGIN_DROPPED ->
                held.stream()
                        .flatMap(choice -> dropped(profile, choice).stream())
                        .sorted(likeliest(profile))
                        .toList();
            case TWO_ORIGINS_DROPPED -> dropped(profile, held.get(0));
            default ->
                held.stream()
                        .map(choice -> choice.origins().get(0))
                        .sorted(likeliest(profile))
                        .toList();
        };
    }

    private static List<String> dropped(RiskProfile from, RiskProfile to) {
        return from.origins().stream()
                .filter(country -> !to.origins().contains(country))
                .toList();
    }

    /** The category's usual origins first, then Sweden, then the rest by code. */
    private Comparator<String> likeliest(RiskProfile profile) {
        List<String> usual = profile.category().map(links::usualOrigins).orElse(List.of()).stream()
                .map(UsualOrigin::country)
                .toList();
        return Comparator.comparing((String country) -> !usual.contains(country))
                .thenComparing(country -> !country.equals(SWEDEN))
                .thenComparing(Comparator.naturalOrder());
    }

    /** Where labour law in Sweden does not apply, the criterion has no grade; nowhere else is that a way out. */
    private Optional<Counterfactual> notInSweden(RiskProfile profile, Grade from) {
        RiskProfile abroad = ChangedFacts.abroad(profile);
        Optional<Grade> to =
                judge(List.of(abroad)).get(0).of(Criterion.SWEDISH_LABOUR_TERMS).grade();
        boolean lower = to.isEmpty() || from.isWorseThan(to.get());
        return lower && holds(abroad, Criterion.SWEDISH_LABOUR_TERMS, to)
                ? Optional.of(new Counterfactual(
                        Criterion.SWEDISH_LABOUR_TERMS,
                        from,
                        to,
                        Counterfactual.Kind.WORK_NOT_IN_SWEDEN,
                        List.of(),
                        profile.performedInSweden() == Answer.UNKNOWN,
                        CounterfactualText.notInSweden(profile.performedInSweden() == Answer.UNKNOWN)))
                : Optional.empty();
    }

    /** The second run: the choice by itself, and not among others. */
    private boolean holds(RiskProfile choice, Criterion criterion, Optional<Grade> to) {
        return screener.ruleBook().judge(choice).of(criterion).grade().equals(to);
    }

    private List<Verdict> judge(List<RiskProfile> profiles) {
        List<Verdict> verdicts = new ArrayList<>(profiles.size());
        for (int from = 0; from < profiles.size(); from += MOST_AT_ONCE) {
            verdicts.addAll(
                    screener.ruleBook().judge(profiles.subList(from, Math.min(from + MOST_AT_ONCE, profiles.size()))));
        }
        return verdicts;
    }

    private Catalogue catalogue() {
        return screener.ruleBook().catalogue();
    }
}
