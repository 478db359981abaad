package se.inkopsrisk.rules.laws;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.judgement.Judge;
import se.inkopsrisk.rules.profile.RiskProfile;
import se.inkopsrisk.rules.verdict.Verdict;

/**
 * Tries every category in every period before the rules, and tells where a law of the domain is broken. The choices of
 * facts are few, so all are tried; nothing is sampled.
 */
public final class CatalogueLaws {
    private static final List<Law> LAWS =
            List.of(new AddedRiskNeverLowers(), new MissingIsNeverLow(), new PrioritisedHasDuty());

    private final Catalogue catalogue;
    private final Map<String, Set<String>> countriesByGood;
    private final Map<String, Set<String>> goodsByCategory;
    private final Collection<CatalogueProblem> problems = new TreeSet<>();

    private CatalogueLaws(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.countriesByGood = catalogue.origins().stream()
                .collect(Collectors.groupingBy(
                        OriginRow::good, Collectors.mapping(OriginRow::country, Collectors.toSet())));
        this.goodsByCategory = catalogue.categoryGoods().stream()
                .collect(Collectors.groupingBy(
                        CategoryGood::category, Collectors.mapping(CategoryGood::good, Collectors.toSet())));
    }

    /**
     * Tries the catalogue.
     *
     * @param judge a judge under the catalogue's rules
     * @return a problem for each row that breaks a law, in the order of problems; none where all laws are kept
     */
    public static List<CatalogueProblem> broken(Catalogue catalogue, Judge judge) {
        CatalogueLaws laws = new CatalogueLaws(catalogue);
        laws.problems.addAll(new WorseScoreNeverLowers(catalogue, judge).broken());
        laws.trials().forEach((period, trials) -> laws.tryAll(trials, judge));
        return List.copyOf(laws.problems);
    }

    private NavigableMap<LocalDate, List<Trial>> trials() {
        RelevantDays days = new RelevantDays(catalogue);
        NavigableMap<LocalDate, List<Trial>> trials = new TreeMap<>();
        for (Category category : catalogue.categories()) {
            List<String> countries = countries(category.id());
            for (LocalDate day : days.of(category.id())) {
                trials.computeIfAbsent(day, d -> new ArrayList<>()).add(Trial.of(category.id(), day, countries));
            }
        }
        return trials;
    }

    private void tryAll(List<Trial> trials, Judge judge) {
        List<RiskProfile> profiles =
                trials.stream().flatMap(trial -> trial.profiles().stream()).toList();
        List<Verdict> verdicts = judge.judge(profiles);
        int from = 0;
        for (Trial trial : trials) {
            int to = from + trial.profiles().size();
            Outcomes outcomes = new Outcomes(catalogue, trial, verdicts.subList(from, to));
            LAWS.forEach(law -> problems.addAll(law.broken(outcomes)));
            from = to;
        }
    }

    /** The countries of which the catalogue knows something for the category's goods or those of one above. */
    private List<String> countries(String category) {
        return catalogue.path(category).stream()
                .flatMap(c -> goodsByCategory.getOrDefault(c.id(), Set.of()).stream())
                .flatMap(good -> countriesByGood.getOrDefault(good, Set.of()).stream())
                .distinct()
                .sorted()
                .toList();
    }
}
