package se.inkopsrisk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
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
                .satisfies(finding -> assertThat(finding.reason().en()).contains("CPI 2024: 16 < 35"));
        RuleBook both = new Overlay().file("cpi.csv", cpi).file("wgi.csv", WGI).rules();
        assertThat(found(both, "MM")).singleElement().satisfies(finding -> assertThat(finding.row())
                .isEqualTo("wgi.high"));
    }

    /** The forms in which the publishers have given out their data, and what Excel makes of them. */
    static Stream<Arguments> published_forms() {
        return Stream.of(
                Arguments.of(
                        "long, by indicator",
                        "wgi.csv",
                        """
                        codeindyr,code,countryname,year,indicator,estimate,stddev,pctrank
                        MMRcc2023,MMR,Myanmar,2023,cc,-1.2,0.1,5
                        MMRcc2022,MMR,Myanmar,2022,cc,1.5,0.1,5
                        MMRrl2024,MMR,Myanmar,2024,rl,2.2,0.1,5
                        """,
                        "WGI 2023: -1.2"),
                Arguments.of(
                        "a sheet of the workbook, saved by a Swedish Excel",
                        "wgi.csv",
                        """
                        Economy (code);Economy (name);Year;Governance estimate (approx. -2.5 to +2.5);Governance score (0-100)
                        MMR;Myanmar;2024;-1,2;21,5
                        MMR;Myanmar;2023;0,4;55
                        """,
                        "WGI 2024: -1.2"),
                Arguments.of(
                        "years side by side, titles above",
                        "wgi.csv",
                        """
                        "Data Source","Worldwide Governance Indicators"

                        "Country Name","Country Code","Indicator Name","Indicator Code","2022","2023","2024"
                        "Myanmar","MMR","Rule of Law: Estimate","RL.EST","2","2","2"
                        "Myanmar","MMR","Control of Corruption: Estimate","GOV_WGI_CC.EST","1","-1.2",""
                        """,
                        "WGI 2023: -1.2"),
                Arguments.of(
                        "DataBank",
                        "wgi.csv",
                        """
                        Country Name,Country Code,Series Name,Series Code,2022 [YR2022],2023 [YR2023]
                        Myanmar,MMR,Control of Corruption: Estimate,CC.EST,..,-1.2
                        """,
                        "WGI 2023: -1.2"),
                Arguments.of(
                        "the perceptions index with its titles",
                        "cpi.csv",
                        """
                        Corruption Perceptions Index 2025: Global Scores;;;;
                        ;;;;
                        Country / Territory;ISO3;Region;CPI score 2025;Rank
                        Myanmar;MMR;AP;16;169
                        """,
                        "CPI 2025: 16"),
                Arguments.of(
                        "the perceptions index as a series of years",
                        "cpi.csv",
                        "Country / Territory,ISO3,CPI score 2025,Rank 2025,CPI score 2024\nMyanmar,MMR,16,169,45\n",
                        "CPI 2025: 16"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("published_forms")
    void an_index_is_read_as_its_publisher_gives_it_out(String form, String file, String text, String told) {
        assertThat(found(new Overlay().file(file, text).rules(), "MM"))
                .as(form)
                .singleElement()
                .satisfies(finding -> assertThat(finding.reason().en()).contains(told + " < "));
    }

    @Test
    void without_an_index_its_absence_is_said_where_an_origin_is_stated() {
        RuleBook rules = RuleBook.bundled();
        assertThat(corruption(rules, "MM").missing()).contains("governanceIndex");
        assertThat(corruption(rules).missing()).doesNotContain("governanceIndex");
    }
}
