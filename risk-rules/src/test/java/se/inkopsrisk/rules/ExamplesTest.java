package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Priority;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Duty;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Verdict;

/** Runs the examples, and holds that each rule and each prioritised category has one. */
class ExamplesTest {
    private static final RuleBook RULES = RuleBook.bundled();
    private static final List<Example> EXAMPLES = Example.all();
    private static final String NOT_ASSESSED = "NOT_ASSESSED";

    @TestFactory
    Stream<DynamicTest> examples() {
        return EXAMPLES.stream().map(example -> DynamicTest.dynamicTest(example.sentence(), () -> check(example)));
    }

    private static void check(Example example) {
        Verdict verdict = example.verdict();
        example.expected().forEach((what, expected) -> {
            switch (what) {
                case "overall" -> assertThat(name(verdict.overall())).isEqualTo(expected);
                case "grades" -> assertThat(grades(verdict)).containsAllEntriesOf(texts(expected));
                case "findings" -> assertThat(findings(verdict)).containsAll(Example.strings(expected));
                case "missing" -> assertThat(missing(verdict)).containsAllEntriesOf(texts(expected));
                case "duties" -> assertThat(duties(verdict)).isEqualTo(texts(expected));
                case "measures" ->
                    assertThat(verdict.measures()).extracting(Measure::id).containsAll(Example.strings(expected));
                default -> throw new IllegalArgumentException("An example expects nothing called " + what);
            }
        });
    }

    private static Map<String, String> texts(Object yaml) {
        return Example.map(yaml).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
    }

    private static String name(Optional<Grade> grade) {
        return grade.map(Grade::name).orElse(NOT_ASSESSED);
    }

    private static Map<String, String> grades(Verdict verdict) {
        return verdict.criteria().stream()
                .collect(Collectors.toMap(c -> c.criterion().name(), c -> name(c.grade())));
    }

    private static Map<String, String> missing(Verdict verdict) {
        return verdict.criteria().stream()
                .collect(Collectors.toMap(
                        c -> c.criterion().name(), c -> c.missing().toString()));
    }

    private static Map<String, String> duties(Verdict verdict) {
        return verdict.duties().stream()
                .collect(Collectors.toMap(Duty::id, duty -> duty.outcome().name(), (a, b) -> a, TreeMap::new));
    }

    private static Set<String> findings(Verdict verdict) {
        return verdict.criteria().stream()
                .map(CriterionVerdict::findings)
                .flatMap(List::stream)
                .map(Finding::rule)
                .collect(Collectors.toSet());
    }

    @Test
    void every_rule_has_an_example() {
        Set<String> shown = EXAMPLES.stream().flatMap(e -> e.shows().stream()).collect(Collectors.toSet());
        assertThat(RuleFilesTest.rules()).extracting(RuleFilesTest.Rule::name).allMatch(shown::contains);
    }

    @Test
    void an_example_that_names_a_reporting_rule_has_its_report() {
        for (Example example : EXAMPLES) {
            Verdict verdict = example.verdict();
            Set<String> reporting = Stream.of(
                            findings(verdict).stream(),
                            verdict.duties().stream().map(Duty::rule),
                            verdict.measures().stream().map(Measure::rule))
                    .flatMap(s -> s)
                    .collect(Collectors.toSet());
            assertThat(example.shows().stream().filter(ExamplesTest::reports))
                    .as(example.sentence())
                    .isSubsetOf(reporting);
        }
    }

    /** Rules that name a missing fact or set a grade leave no report under their own name. */
    private static boolean reports(String rule) {
        return !rule.startsWith("aggregation.")
                && !Set.of(
                                "category.insufficient-information",
                                "category.unclassified",
                                "labour.performance-unknown",
                                "origin.governance-not-imported")
                        .contains(rule);
    }

    @Test
    void every_prioritised_category_has_an_example_that_shows_its_duty() {
        Set<String> shown = EXAMPLES.stream()
                .filter(example -> example.verdict().duties().stream()
                        .anyMatch(duty -> duty.id().equals("network.due-diligence-term")))
                .flatMap(example -> example.purchase().profile(RULES).category().stream())
                .flatMap(category -> RULES.catalogue().path(category).stream())
                .map(Category::id)
                .collect(Collectors.toSet());
        assertThat(RULES.catalogue().priorities())
                .extracting(Priority::category)
                .allMatch(shown::contains);
    }

    @Test
    void every_criterion_is_graded_in_some_example() {
        Set<Criterion> graded = EXAMPLES.stream()
                .flatMap(e -> e.verdict().criteria().stream())
                .filter(c -> c.grade().isPresent())
                .map(CriterionVerdict::criterion)
                .collect(Collectors.toSet());
        assertThat(graded).containsExactlyInAnyOrder(Criterion.values());
    }
}
