package se.inkopsrisk.engine.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.rules.profile.Answer;
import se.inkopsrisk.rules.profile.Nature;

class OcdsTest {
    private static final String RELEASE =
            """
            {"ocid": "ocds-1", "id": "1", "date": "2026-12-01T09:00:00Z", "tag": ["tender"], "language": "sv",
             "buyer": {"id": "se", "name": "Region Exempel"},
             "tender": {"title": "Handskar och städning", "mainProcurementCategory": "goods",
              "value": {"amount": 4200000.50, "currency": "SEK"},
              "lots": [{"id": "a", "title": "Handskar"},
                       {"id": "b", "title": "Städning", "mainProcurementCategory": "services"}],
              "items": [{"relatedLot": "a", "classification": {"scheme": "CPV", "id": "18424300"}},
                        {"relatedLot": "b", "classification": {"scheme": "CPV", "id": "90911200-8"},
                         "deliveryAddress": {"countryName": "Sverige"}}]}}""";

    private static List<Notice> read(String json) {
        return NoticeReader.withDefaults().readAll(json.getBytes(StandardCharsets.UTF_8), "annons.json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "[%s]",
                "{\"version\": \"1.1\", \"releases\": [%s]}",
                "{\"records\": [{\"ocid\": \"ocds-1\", \"compiledRelease\": %s, \"releases\": [{\"url\": \"x\"}]}]}",
                "{\"records\": [{\"ocid\": \"ocds-1\", \"releases\": [%s]}]}",
                "\uFEFF{\"releases\": [%s]}"
            })
    void one_release_is_the_same_notice_in_whatever_it_is_wrapped(String wrapping) {
        Notice notice = read(String.format(wrapping, RELEASE)).get(0);

        assertThat(notice.format()).isEqualTo(Notice.Format.OCDS);
        assertThat(notice.id()).contains("ocds-1");
        assertThat(notice.buyers()).extracting(b -> b.name().orElse("")).containsExactly("Region Exempel");
        assertThat(notice.procedure().value().orElseThrow().value().amount()).isEqualByComparingTo("4200000.50");
        assertThat(notice.lots()).extracting(Lot::id).containsExactly("a", "b");
        assertThat(notice.lots().get(1).subject().cpv().orElseThrow().value()).isEqualTo("90911200-8");
    }

    @Test
    void a_lot_tells_its_nature_and_where_it_is_performed_by_itself() {
        Tender tender = Tender.of(read(RELEASE).get(0));

        assertThat(tender.lots().get(0).stated().nature()).contains(Nature.GOODS);
        assertThat(tender.lots().get(0).stated().performedInSweden()).isEqualTo(Answer.UNKNOWN);
        assertThat(tender.lots().get(1).stated().nature()).contains(Nature.SERVICES);
        assertThat(tender.lots().get(1).stated().performedInSweden()).isEqualTo(Answer.YES);
    }

    @Test
    void json_lines_hold_as_many_notices_as_processes() {
        String oneLine = RELEASE.replace("\n", " ");
        String other = oneLine.replace("ocds-1", "ocds-2");

        assertThat(read(oneLine + "\n" + other + "\n"))
                .extracting(n -> n.id().orElse(""))
                .containsExactly("ocds-1", "ocds-2");
    }

    @Test
    void several_processes_where_one_is_asked_for_are_refused_with_their_number() {
        String two = "[" + RELEASE + "," + RELEASE.replace("ocds-1", "ocds-2") + "]";

        assertThatThrownBy(() -> NoticeReader.withDefaults().read(two.getBytes(StandardCharsets.UTF_8), "annons.json"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("holds 2 procurements");
    }

    @Test
    void of_several_releases_of_one_process_the_latest_is_read_and_the_others_are_spoken_of() {
        String earlier = RELEASE.replace("2026-12-01", "2026-10-01").replace("Handskar och städning", "Utkast");

        Notice notice =
                read("{\"releases\": [" + RELEASE + "," + earlier + "]}").get(0);

        assertThat(notice.procedure().title().orElseThrow().value()).isEqualTo("Handskar och städning");
        assertThat(notice.remarks())
                .singleElement()
                .satisfies(remark -> assertThat(remark.text().sv()).contains("2 utgåvor"));
    }

    @Test
    void what_publishers_leave_empty_or_add_does_no_harm() {
        Notice notice =
                read("""
                {"releases": [{"ocid": "", "id": "", "x_extra": {"deep": [1, 2]}, "tag": [], "buyer": {"id": ""},
                  "tender": {"id": "", "title": "Skrivbord", "description": null, "value": {}, "items": [{"id": ""},
                   {"classification": {"scheme": "", "id": ""}}, {"classification": null}, "junk"],
                   "lots": [{"id": "", "title": "Skrivbord höj- och sänkbara"}]}}]}""")
                        .get(0);

        assertThat(notice.id()).isEmpty();
        assertThat(notice.procedure().cpv()).isEmpty();
        assertThat(notice.lots()).extracting(Lot::id).containsExactly("LOT-0001");
    }

    @Test
    void what_is_of_another_type_than_the_standards_counts_as_not_stated() {
        Notice notice =
                read("""
                {"releases": [{"ocid": 1, "tag": {"a": 1}, "parties": {"a": 1}, "buyer": "Region",
                  "tender": {"title": "Skrivbord", "description": ["x"], "items": "no", "lots": {"a": 1}}}]}""")
                        .get(0);

        assertThat(notice.id()).contains("1");
        assertThat(notice.procedure().description()).isEmpty();
        assertThat(notice.lots()).hasSize(1);
    }

    @Test
    void a_code_that_does_not_exist_is_told_by_json_pointer() {
        assertThatThrownBy(() -> read("{\"releases\": [" + RELEASE.replace("18424300", "18429999") + "]}"))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("/releases/0/tender/items/0/classification/id")
                .hasMessageContaining("18429999");
    }

    @Test
    void an_amount_without_currency_is_told_by_json_pointer() {
        assertThatThrownBy(() -> read(RELEASE.replace(", \"currency\": \"SEK\"", "")))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("/tender/value/amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"releases\": [", "[1, 2", "{\"a\": nul}"})
    void broken_json_is_told_by_line(String broken) {
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("annons.json, line 1")
                .hasMessageContaining("no whole and valid JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"releases\": []}", "{\"title\": \"inköp\"}", "[[[{}]]]"})
    void json_without_a_tender_is_told_as_such(String other) {
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("no OCDS notice");
    }

    @Test
    void nesting_is_followed_no_deeper_than_a_notice_goes() {
        assertThatThrownBy(() -> read("[".repeat(1_000_000)))
                .isInstanceOf(IntakeException.class)
                .hasMessageContaining("annons.json");
    }
}
