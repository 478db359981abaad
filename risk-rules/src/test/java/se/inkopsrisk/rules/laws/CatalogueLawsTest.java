package se.inkopsrisk.rules.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.Overlay;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.verdict.Language;

/** The domain's own laws: the bundled catalogue keeps them, and an overlay that breaks one is refused. */
class CatalogueLawsTest {

    @Test
    void the_bundled_catalogue_keeps_every_law() {
        assertThat(RuleBook.bundled().brokenLaws()).isEmpty();
    }

    private static List<String> broken(Overlay overlay) {
        CatalogueException refused = catchThrowableOfType(CatalogueException.class, overlay::rules);
        assertThat(refused).as("refused").isNotNull();
        return refused.problems().stream().map(p -> p.in(Language.EN)).toList();
    }

    @Test
    void a_criterion_that_is_low_beside_insufficient_information_is_refused_with_its_rows() {
        List<String> problems = broken(new Overlay()
                .table("categories.csv", "egen;;Egen;Own;GOODS;;;")
                .table(
                        "grades.csv",
                        "egen.fin;egen;ENVIRONMENT;;FINAL_PRODUCTION;LOW;PROVISIONAL;;s;r;;",
                        "egen.raw;egen;ENVIRONMENT;;RAW_MATERIAL;INSUFFICIENT;PROVISIONAL;;s;r;;"));
        assertThat(problems)
                .isNotEmpty()
                .allMatch(told -> told.startsWith("grades.csv, line 2: egen.fin: the criterion comes out low"));
    }

    @Test
    void a_priority_without_its_duty_is_refused_with_the_priority() {
        List<String> problems = broken(new Overlay()
                .table(
                        "duties.csv",
                        "network.due-diligence-term;2023-01-01"
                                + ";2024-12-31;MUST;L;P;t;t;u;u;due-diligence-term;PROVISIONAL;"));
        assertThat(problems)
                .anyMatch(told -> told.startsWith("priorities.csv") && told.contains("tandvard: prioritised without"));
    }

    @Test
    void cut_offs_by_which_a_better_score_gives_a_worse_grade_are_refused() {
        List<String> problems = broken(new Overlay()
                .file("wgi.csv", "iso3c,year,CC.EST\nMMR,2023,-1.2\nPAK,2023,-0.2\nSWE,2023,2.0\n")
                .table("governance-cutoffs.csv", "wgi.high;WGI;-0.5;LOW;PROVISIONAL;;s;r"));
        assertThat(problems)
                .containsExactly(
                        "governance-cutoffs.csv, line 5: wgi.medium: a better score gives a worse grade; put the"
                                + " cut-offs in order");
    }
}
