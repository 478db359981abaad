package se.inkopsrisk.engine.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;

/** What is read out of example notices of the eForms SDK, by name. */
class NoticeFactsTest {

    private static <T> T value(Optional<Stated<T>> stated) {
        return stated.orElseThrow().value();
    }

    @Test
    void of_several_languages_the_swedish_is_read() {
        Notice notice = ExampleNotices.read("cn_24_multilingual.xml");

        assertThat(notice.language()).contains("ENG");
        assertThat(value(notice.procedure().title())).startsWith("Tillhandahållande av IT-tjänster");
        assertThat(value(notice.lots().get(0).subject().title())).startsWith("Tillhandahållande av IT-tjänster");
        assertThat(notice.buyers()).singleElement().satisfies(buyer -> {
            assertThat(buyer.name()).contains("Europeiska unionens publikationsbyrå");
            assertThat(buyer.registration()).contains("EU-PO");
            assertThat(buyer.country()).contains("LUX");
            assertThat(buyer.legalType()).contains("eu-ins-bod-ag");
        });
    }

    @Test
    void without_swedish_the_notices_own_language_is_read() {
        String french = new String(ExampleNotices.bytes("cn_24_multilingual.xml"), StandardCharsets.UTF_8)
                .replace("languageID=\"SWE\"", "languageID=\"ISL\"")
                .replace("<cbc:NoticeLanguageCode>ENG<", "<cbc:NoticeLanguageCode>FRA<");

        Notice notice = NoticeReader.withDefaults().read(french.getBytes(StandardCharsets.UTF_8), "");

        assertThat(value(notice.procedure().title())).startsWith("Fourniture de services informatiques");
    }

    @Test
    void a_minimal_notice_gives_code_nature_place_period_and_their_lines() {
        Notice notice = ExampleNotices.read("cn_24_minimal.xml");
        Subject lot = notice.lots().get(0).subject();

        assertThat(notice.type().code()).contains("cn-standard");
        assertThat(notice.type().subtype()).contains("16");
        assertThat(notice.type().isGovernedByDirective()).isTrue();
        assertThat(notice.date()).contains(LocalDate.of(2019, 11, 21));
        assertThat(value(lot.cpv())).isEqualTo("72230000");
        assertThat(value(lot.nature())).isEqualTo(Nature.SERVICES);
        assertThat(lot.places()).singleElement().satisfies(place -> {
            assertThat(place.value().nuts()).contains("FRD22");
            assertThat(place.value().inSweden()).contains(false);
        });
        assertThat(lot.period().orElseThrow().length()).contains("48");
        assertThat(lot.period().orElseThrow().unit()).contains("MONTH");
        assertThat(notice.procedure().cpv().orElseThrow().place())
                .isEqualTo(new Place(
                        "BT-262",
                        "/*/cac:ProcurementProject/cac:MainCommodityClassification/cbc:ItemClassificationCode",
                        107));
    }

    @Test
    void strategic_procurement_is_read_with_business_term_and_path() {
        Lot lot = ExampleNotices.read("cn_24_maximal.xml").lots().get(0);

        assertThat(lot.strategic().types()).extracting(Stated::value).containsExactly("env-imp");
        assertThat(lot.strategic().environmentalImpact())
                .extracting(Stated::value)
                .containsExactly("clim-mitig");
        assertThat(lot.strategic().socialObjective()).extracting(Stated::value).containsExactly("acc-all");
        assertThat(lot.strategic().description()).isPresent();
        assertThat(lot.strategic().socialObjective().get(0).place().path())
                .isEqualTo("/*/cac:ProcurementProjectLot[cbc:ID='LOT-0001']/cac:ProcurementProject/"
                        + "cac:ProcurementAdditionalType/cbc:ProcurementTypeCode[@listName='social-objective']");
    }

    @Test
    void a_group_of_lots_is_no_lot() {
        assertThat(ExampleNotices.read("cn_24_maximal.xml").lots())
                .extracting(Lot::id)
                .containsExactly("LOT-0001", "LOT-0002");
    }

    @Test
    void the_parts_of_a_prior_information_notice_are_lots() {
        Notice notice = ExampleNotices.read("pin-only_24_lots.xml");

        assertThat(notice.lots()).hasSize(10);
        assertThat(notice.lots().get(1).id()).isEqualTo("PAR-0002");
        assertThat(value(notice.lots().get(1).subject().title())).isEqualTo("Electrical Materials");
        assertThat(notice.type().mayStateStrategicProcurement()).isFalse();
    }

    @Test
    void a_notice_without_lots_is_one_lot() {
        Notice notice = ExampleNotices.read("pin-buyer_24.xml");

        assertThat(notice.lots()).singleElement().satisfies(lot -> assertThat(lot.subject())
                .isEqualTo(notice.procedure()));
    }

    @Test
    void a_hundred_lots_are_read_each_for_itself() {
        Notice notice = ExampleNotices.read("cn_24_maximal_100_lots.xml");

        assertThat(notice.lots()).hasSize(100).extracting(Lot::id).doesNotHaveDuplicates();
    }

    @Test
    void a_value_in_another_currency_is_never_converted_and_that_is_said_once() {
        Notice notice = ExampleNotices.read("cn_24_maximal_100_lots.xml");

        assertThat(Tender.of(notice).valueSek()).isEmpty();
        assertThat(Tender.of(notice).lots())
                .allSatisfy(lot -> assertThat(lot.ownValueSek()).isEmpty());
        assertThat(notice.remarks()).singleElement().satisfies(remark -> {
            assertThat(remark.place().businessTerm()).isEqualTo("BT-27");
            assertThat(remark.text().sv()).contains("9999999.99 EUR").contains("räknas inte om till kronor");
        });
    }

    @Test
    void services_are_performed_where_the_notice_says_and_goods_are_only_delivered_there() {
        Tender services = Tender.of(ExampleNotices.read("cn_24_minimal.xml"));
        Tender goods = Tender.of(ExampleNotices.read("pin-only_24_lots.xml"));

        assertThat(services.lots().get(0).stated().performedInSweden()).isEqualTo(Answer.NO);
        assertThat(goods.lots())
                .filteredOn(lot -> lot.stated().nature().equals(Optional.of(Nature.GOODS)))
                .hasSizeGreaterThan(5)
                .allSatisfy(lot -> assertThat(lot.stated().performedInSweden()).isEqualTo(Answer.UNKNOWN));
    }
}
