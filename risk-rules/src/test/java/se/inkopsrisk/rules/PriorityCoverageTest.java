package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.Priority;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Verdict;

/** The categories that the network prioritises are graded on all five criteria, and every grade says on what it rests. */
class PriorityCoverageTest {
    private static final RuleBook RULES = RuleBook.bundled();
    private static final List<String> PRIORITISED = RULES.catalogue().priorities().stream()
            .map(Priority::category)
            .distinct()
            .toList();

    @Test
    void the_prioritised_categories_are_these() {
        assertThat(PRIORITISED)
                .containsExactlyInAnyOrder(
                        "bild-och-funktion",
                        "handskar-vard",
                        "inkontinens-och-stomi",
                        "it",
                        "kirurgiska-instrument",
                        "lakemedel",
                        "livsmedel",
                        "lokalvard",
                        "medicinsk-grundutrustning",
                        "mobler",
                        "nutrition",
                        "ovnings-och-simuleringsutrustning",
                        "sarvard-forband-kompression",
                        "sjukvardskemikalier",
                        "tandvard",
                        "tvatt-och-textilier",
                        "vardrelaterad-papper-och-plast");
    }

    @TestFactory
    Stream<DynamicTest> a_prioritised_category_and_all_below_it_are_graded_on_all_five() {
        return RULES.catalogue().categories().stream()
                .filter(category -> RULES.catalogue().path(category.id()).stream()
                        .map(Category::id)
                        .anyMatch(PRIORITISED::contains))
                .map(category -> dynamicTest(category.id(), () -> isGraded(category)));
    }

    private static void isGraded(Category category) {
        Verdict verdict =
                RULES.judge(Given.category(category.id()).on("2025-06-01").profile(RULES));
        assertThat(verdict.criteria())
                .filteredOn(criterion -> criterion.grade().isEmpty())
                .extracting(CriterionVerdict::criterion)
                .as("criteria without a grade")
                .isEmpty();
        assertThat(verdict.criteria()).extracting(CriterionVerdict::criterion).containsExactly(Criterion.values());
        assertThat(verdict.criteria())
                .flatExtracting(CriterionVerdict::findings)
                .extracting(Finding::reason)
                .allSatisfy(reason -> {
                    assertThat(reason.sv()).isNotBlank();
                    assertThat(reason.en()).isNotBlank();
                });
    }

    @Test
    void a_category_of_the_first_level_is_graded_on_something_unless_its_parts_have_too_little_in_common() {
        LocalDate day = RULES.catalogue().periodOf(LocalDate.of(2025, 6, 1));
        assertThat(RULES.catalogue().categories().stream()
                        .filter(category -> category.parent().isEmpty())
                        .filter(category -> new CategoryVerdicts(RULES, day)
                                .of(category, Optional.empty())
                                .overall()
                                .isEmpty())
                        .map(Category::id))
                .as("docs/coverage.md says why")
                .containsExactlyInAnyOrder(
                        "energi",
                        "hotell-restaurang-resor",
                        "kemikalier-och-ravaror",
                        "kontor-och-fritid",
                        "maskiner-och-teknik",
                        "ovrigt",
                        "sakerhet",
                        "utbildning-och-kultur",
                        "vardnara-artiklar");
    }
}
