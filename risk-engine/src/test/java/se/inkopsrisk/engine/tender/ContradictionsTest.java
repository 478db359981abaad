package se.inkopsrisk.engine.tender;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.notice.ExampleNotices;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.notice.Place;

/** What does not go together in the sample notice, and what does once it is mended. */
class ContradictionsTest {
    private static final TenderChecker CHECKER = TenderChecker.with(Screeners.BUNDLED);
    private static final String TYPES = "<cac:ProcurementAdditionalType>\n        <cbc:ProcurementTypeCode listName=\"";

    private static String sample = "";

    @BeforeAll
    static void read() throws IOException {
        sample = Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml"));
    }

    private static List<Contradiction> found(String notice) {
        return CHECKER.check(Tender.of(
                        NoticeReader.withDefaults().read(notice.getBytes(StandardCharsets.UTF_8), "annons.xml")))
                .contradictions();
    }

    private static List<String> ids(String notice) {
        return found(notice).stream().map(c -> c.lot() + " " + c.id()).toList();
    }

    @Test
    void the_sample_contradicts_itself_in_three_ways() {
        assertThat(ids(sample))
                .containsExactlyInAnyOrder(
                        "LOT-0001 high-rights-risk-without-social-objective",
                        "LOT-0001 green-claim-without-criteria",
                        "LOT-0003 lot-cpv-against-procedure");
    }

    @Test
    void each_is_told_by_business_term_and_path_and_by_line_where_something_stands() {
        Contradiction green = found(sample).stream()
                .filter(c -> c.id().equals("green-claim-without-criteria"))
                .findFirst()
                .orElseThrow();

        assertThat(green.places()).extracting(Place::businessTerm).containsExactly("BT-06", "BT-805");
        assertThat(green.places().get(0).line()).isPositive();
        assertThat(green.places().get(1).line()).isZero();
        assertThat(green.places()).allSatisfy(place -> assertThat(place.path())
                .startsWith("/*/cac:ProcurementProjectLot[cbc:ID='LOT-0001']/cac:ProcurementProject/"));
    }

    @Test
    void criteria_for_green_procurement_settle_the_claim() {
        String mended = sample.replaceFirst(
                TYPES + "environmental-impact",
                TYPES + "gpp-criteria\">eu</cbc:ProcurementTypeCode>\n"
                        + "      </cac:ProcurementAdditionalType>\n      " + TYPES + "environmental-impact");

        assertThat(ids(mended)).doesNotContain("LOT-0001 green-claim-without-criteria");
    }

    @Test
    void a_social_objective_settles_the_risk_to_rights() {
        String mended = sample.replaceFirst(
                "listName=\"environmental-impact\">circ-econ", "listName=\"social-objective\">hum-right");

        assertThat(ids(mended)).doesNotContain("LOT-0001 high-rights-risk-without-social-objective");
    }

    @Test
    void a_code_among_the_procedures_settles_the_lots() {
        String mended = sample.replace(
                ">18424300</cbc:ItemClassificationCode>\n    </cac:Additional",
                ">90911200</cbc:ItemClassificationCode>\n    </cac:Additional");

        assertThat(ids(mended))
                .doesNotContain("LOT-0003 lot-cpv-against-procedure")
                .contains("LOT-0001 lot-cpv-against-procedure");
    }

    @Test
    void a_code_of_another_branch_than_the_title_is_asked_about() {
        String wrong = sample.replace(
                "<cbc:Name languageID=\"SWE\">Städning av vårdcentraler",
                "<cbc:Name languageID=\"SWE\">Kontorsstolar och skrivbord");

        assertThat(ids(wrong)).contains("LOT-0003 cpv-against-title");
    }

    @Test
    void no_strategic_procurement_beside_its_codes_is_a_contradiction() {
        String wrong = sample.replace("strategic-procurement\">env-imp", "strategic-procurement\">none");

        assertThat(ids(wrong)).contains("LOT-0001 no-strategic-procurement-beside-codes");
    }

    @Test
    void a_value_below_the_threshold_of_its_day_does_not_go_with_a_directive() {
        String small = sample.replace(">20500000<", ">1200000<").replace("2026-12-01", "2025-12-01");

        assertThat(found(small))
                .filteredOn(c -> c.id().equals("value-below-threshold"))
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.lot()).isEmpty();
                    assertThat(c.places()).extracting(Place::businessTerm).containsExactly("BT-27", "BT-01");
                    assertThat(c.text().sv()).contains("1200000 SEK").contains("2389585 SEK");
                });
        assertThat(ids(sample.replace("2026-12-01", "2025-12-01"))).doesNotContain(" value-below-threshold");
        assertThat(ids(small.replace("32014L0024", "other"))).doesNotContain(" value-below-threshold");
    }

    @Test
    void an_awarded_notice_is_history_and_a_planned_one_has_no_fields_for_it() {
        for (String name : List.of("can_24_maximal.xml", "pin-only_24_lots.xml")) {
            assertThat(CHECKER.check(Tender.of(ExampleNotices.read(name))).contradictions())
                    .extracting(Contradiction::id)
                    .doesNotContain("high-rights-risk-without-social-objective", "green-claim-without-criteria");
        }
    }

    @Test
    void below_a_threshold_that_is_known_within_bounds_is_told_with_the_bounds() {
        String small = sample.replace(">20500000<", ">1200000<");

        assertThat(found(small))
                .filteredOn(c -> c.id().equals("value-below-threshold"))
                .singleElement()
                .satisfies(c -> assertThat(c.text().sv()).contains("2268000–2592000 SEK"));
    }

    @Test
    void a_further_code_that_is_graded_worse_than_the_main_one_does_not_go_unseen() {
        String hospital = sample.replace(
                ">33162200</cbc:ItemClassificationCode>\n      </cac:MainCommodityClassification>",
                ">85111000</cbc:ItemClassificationCode>\n      </cac:MainCommodityClassification>\n"
                        + "      <cac:AdditionalCommodityClassification>\n        <cbc:ItemClassificationCode"
                        + " listName=\"cpv\">33162200</cbc:ItemClassificationCode>\n"
                        + "      </cac:AdditionalCommodityClassification>");
        TenderCheck check = CHECKER.check(
                Tender.of(NoticeReader.withDefaults().read(hospital.getBytes(StandardCharsets.UTF_8), "annons.xml")));

        assertThat(check.reasons())
                .filteredOn(r -> r.kind() == OutcomeReason.Kind.WORSE_ADDITIONAL_CODE)
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.subject()).isEqualTo("33162200");
                    assertThat(r.lots()).containsExactly("LOT-0002");
                });
    }
}
