package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.CriterionVerdict;
import se.inkopsrisk.rules.verdict.Finding;
import se.inkopsrisk.rules.verdict.Grade;

/** An imported index of countries' governance, in its publisher's own form. */
class GovernanceTest {
    private static final String WGI =
            """
            country,iso3c,year,CC.EST,GE.EST
            Myanmar,MMR,2023,-1.2,0
            Myanmar,MMR,2021,0.9,0
            Brazil,BRA,2023,-0.5,0
            Sweden,SWE,2023,2.0,0
            Sudan,SDN,2023,NA,0
            World,WLD,2023,-2,0
            """;

    private static CriterionVerdict corruption(RuleBook rules, String... countries) {
        return Given.category("trycksaker-och-bocker")
                .from(countries)
                .judgedBy(rules)
                .of(Criterion.CORRUPTION);
    }

    private static List<Finding> found(RuleBook rules, String country) {
        return corruption(rules, country).findings().stream()
                .filter(finding -> finding.rule().equals("origin.weak-governance"))
                .toList();
    }

    @Test
    void the_latest_year_counts_and_the_lowest_cut_off_decides() {
        RuleBook rules = new Overlay().file("wgi.csv", WGI).rules();
        assertThat(found(rules, "MM")).singleElement().satisfies(finding -> {
            assertThat(finding.grade()).isEqualTo(Grade.HIGH);
            assertThat(finding.reason().en()).contains("Myanmar").contains("WGI 2023: -1.2 < -0.5");
        });
        assertThat(found(rules, "BR")).singleElement().satisfies(finding -> assertThat(finding.grade())
                .isEqualTo(Grade.MEDIUM));
    }

    @Test
    void a_good_score_is_no_finding_and_never_a_low_grade() {
        RuleBook rules = new Overlay().file("wgi.csv", WGI).rules();
        assertThat(corruption(rules, "SE").grade()).isEmpty();
        assertThat(corruption(rules, "SD").grade()).isEmpty();
        assertThat(corruption(rules, "SE").missing()).doesNotContain("governanceIndex");
    }

    @Test
    void the_perceptions_index_serves_where_the_world_banks_is_not_there() {
        String cpi = "Country / Territory,ISO3,Region,CPI score 2024,Rank\nMyanmar,MMR,AP,16,168\n";
        assertThat(found(new Overlay().file("cpi.csv", cpi).rules(), "MM"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().en()).contains("CPI CPI score 2024: 16 < 35"));
        RuleBook both = new Overlay().file("cpi.csv", cpi).file("wgi.csv", WGI).rules();
        assertThat(found(both, "MM")).singleElement().satisfies(finding -> assertThat(finding.row())
                .isEqualTo("wgi.high"));
    }

    @Test
    void without_an_index_its_absence_is_said_where_an_origin_is_stated() {
        RuleBook rules = RuleBook.bundled();
        assertThat(corruption(rules, "MM").missing()).contains("governanceIndex");
        assertThat(corruption(rules).missing()).doesNotContain("governanceIndex");
    }
}
