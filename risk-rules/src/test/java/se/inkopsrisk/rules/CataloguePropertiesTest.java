package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.catalogue.Validity;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;

/** What holds of every change to a table. Each try loads a catalogue, so there are few. */
class CataloguePropertiesTest {
    private static final RuleBook BUNDLED = RuleBook.bundled();
    private static final int TRIES = 6;

    @Provide
    Arbitrary<String> categories() {
        return Arbitraries.of(BUNDLED.catalogue().categories().stream()
                .map(Category::id)
                .sorted()
                .toList());
    }

    private static String row(String category, Criterion criterion, Grade grade, String validFrom, String validTo) {
        return "test.row;" + category + ";" + criterion + ";;;" + grade + ";PROVISIONAL;ds-2021-31;s;r;" + validFrom
                + ";" + validTo;
    }

    /** The categories whose findings on the criterion rest on the added row. */
    private static Set<String> reached(RuleBook rules, Criterion criterion) {
        return rules.catalogue().categories().stream()
                .map(Category::id)
                .filter(id -> Given.category(id).judgedBy(rules).of(criterion).findings().stream()
                        .anyMatch(finding -> finding.row().equals("test.row")))
                .collect(Collectors.toSet());
    }

    @Property(tries = TRIES)
    void a_parents_change_reaches_exactly_the_children_without_a_row_of_their_own(
            @ForAll("categories") String changed, @ForAll Criterion criterion) {
        LocalDate day = Given.nothing().date();
        Set<String> own = BUNDLED.catalogue().grades().stream()
                .filter(row -> row.criterion() == criterion && row.validity().covers(day))
                .map(GradeRow::category)
                .collect(Collectors.toSet());
        Set<String> expected = BUNDLED.catalogue().categories().stream()
                .map(Category::id)
                .filter(id -> inherits(id, changed, own))
                .collect(Collectors.toSet());
        RuleBook rules = new Overlay()
                .table("grades.csv", row(changed, criterion, Grade.HIGH, "", ""))
                .rules();
        assertThat(reached(rules, criterion)).isEqualTo(expected);
        expected.stream().filter(id -> !id.equals(changed)).limit(3).forEach(id -> assertThat(
                        Given.category(id).judgedBy(rules).of(criterion).findings())
                .anySatisfy(finding -> assertThat(finding.inheritedFrom()).contains(changed)));
    }

    private static boolean inherits(String id, String changed, Set<String> own) {
        for (Category above : BUNDLED.catalogue().path(id)) {
            if (above.id().equals(changed)) {
                return true;
            }
            if (own.contains(above.id())) {
                return false;
            }
        }
        return false;
    }

    @Property(tries = TRIES)
    void a_row_speaks_on_its_days_and_on_no_other(
            @ForAll("categories") String category, @ForAll("days") LocalDate from) {
        LocalDate to = from.plusDays(10);
        RuleBook rules = new Overlay()
                .table("grades.csv", row(category, Criterion.OTHER, Grade.HIGH, from.toString(), to.toString()))
                .rules();
        assertThat(List.of(from.minusDays(1), from, to, to.plusDays(1)).stream()
                        .map(day ->
                                Given.category(category).on(day).judgedBy(rules).of(Criterion.OTHER).findings().stream()
                                        .map(Finding::row)
                                        .anyMatch("test.row"::equals)))
                .containsExactly(false, true, true, false);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 3_000).map(LocalDate.of(2020, 1, 1)::plusDays);
    }

    @Property
    void a_validity_covers_its_first_and_last_day(@ForAll("days") LocalDate from, @ForAll("days") LocalDate day) {
        LocalDate to = from.plusDays(100);
        Validity validity = new Validity(Optional.of(from), Optional.of(to));
        assertThat(validity.covers(day)).isEqualTo(!day.isBefore(from) && !day.isAfter(to));
        assertThat(validity.overlaps(Validity.ALWAYS)).isTrue();
    }

    @Property(tries = TRIES)
    void an_added_finding_never_lowers_a_grade(
            @ForAll("categories") String category, @ForAll Criterion criterion, @ForAll Grade grade) {
        // A row beside those of its own; one that inherits would lose what it inherits, which is a replacement.
        String graded = BUNDLED.catalogue().grades().stream()
                .filter(row -> row.criterion() == criterion)
                .map(GradeRow::category)
                .filter(id -> id.compareTo(category) >= 0)
                .findFirst()
                .orElse("mobler");
        RuleBook rules = new Overlay()
                .table("grades.csv", row(graded, criterion, grade == Grade.LOW ? Grade.MEDIUM : grade, "", ""))
                .rules();
        BUNDLED.catalogue().categories().stream()
                .map(Category::id)
                .forEach(id -> Given.category(id).judgedBy(BUNDLED).overall().ifPresent(before -> assertThat(
                                Given.category(id).judgedBy(rules).overall().orElseThrow())
                        .isGreaterThanOrEqualTo(before)));
    }
}
