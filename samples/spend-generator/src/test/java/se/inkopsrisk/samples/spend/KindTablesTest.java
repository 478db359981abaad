package se.inkopsrisk.samples.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.Category;
import se.inkopsrisk.rules.cpv.CpvCode;
import se.inkopsrisk.rules.cpv.CpvNomenclature;

class KindTablesTest {
    private static final Catalogue CATALOGUE = RuleBook.bundled().catalogue();

    private final List<PurchaseKind> kinds = KindTables.bundled().all();

    @Test
    void every_supplier_says_that_it_is_made_up() {
        assertThat(suppliers()).extracting(Supplier::name).allMatch(name -> Stream.of(
                        "Påhitt", "påhitt", "Påhittat", "Fiktiv", "Exempel", "Låtsas")
                .anyMatch(name::contains));
    }

    /** The third digit of an organisation number is at least 2, so that it is no personal number either. */
    @Test
    void no_supplier_number_can_be_real() {
        assertThat(suppliers()).extracting(Supplier::number).allMatch(number -> number.matches("550000-\\d{4}"));
        assertThat(suppliers().stream().map(Supplier::number).distinct().count())
                .isEqualTo(suppliers().size());
    }

    @Test
    void every_code_exists() {
        assertThat(codes()).allMatch(CpvNomenclature.bundled()::contains);
    }

    @Test
    void the_kinds_reach_every_top_category() {
        List<String> reached = codes().stream()
                .flatMap(code -> CATALOGUE.categoryOf(code).stream())
                .map(category -> CATALOGUE.path(category.id()))
                .map(this::top)
                .toList();

        assertThat(reached)
                .containsAll(CATALOGUE.categories().stream()
                        .filter(category -> category.parent().isEmpty())
                        .map(Category::id)
                        .toList());
    }

    @Test
    void every_origin_is_known_by_code_and_by_name() {
        assertThat(kinds.stream().flatMap(kind -> kind.origins().stream())).allSatisfy(origin -> {
            assertThat(CATALOGUE.country(origin.iso())).isPresent();
            assertThat(CATALOGUE.country(origin.name())).isEqualTo(CATALOGUE.country(origin.iso()));
        });
    }

    @Test
    void check_digits_are_those_of_the_official_list() {
        List<String> official = Arrays.asList("33141420-0", "45000000-7", "79624000-4", "85000000-9");

        assertThat(official)
                .allMatch(written -> CpvSpelling.checkDigit(new CpvCode(written.substring(0, CpvCode.LENGTH)))
                        == written.charAt(written.length() - 1) - '0');
    }

    private String top(List<Category> path) {
        return path.stream()
                .filter(category -> category.parent().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<Supplier> suppliers() {
        return kinds.stream()
                .flatMap(kind -> kind.suppliers().stream())
                .distinct()
                .toList();
    }

    private List<CpvCode> codes() {
        return kinds.stream()
                .flatMap(kind -> kind.titles().stream())
                .flatMap(title -> title.codes().stream())
                .distinct()
                .toList();
    }
}
