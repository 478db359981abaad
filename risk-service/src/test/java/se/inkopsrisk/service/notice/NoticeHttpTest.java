package se.inkopsrisk.service.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.engine.notice.NoticeReader;
import se.inkopsrisk.engine.tender.Tender;
import se.inkopsrisk.engine.tender.TenderCheckJson;
import se.inkopsrisk.engine.tender.TenderChecker;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.rules.RulesInForce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class NoticeHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RulesInForce rules;

    private HttpResponse<String> post(String query, byte[] notice, String language)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/notices" + query))
                .header("Content-Type", "application/xml")
                .header("Accept-Language", language)
                .POST(BodyPublishers.ofByteArray(notice))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] sample() throws IOException {
        return Files.readAllBytes(Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml"));
    }

    @Test
    void a_notice_is_answered_with_the_very_bytes_of_the_library() throws Exception {
        HttpResponse<String> answer = post("", sample(), "sv");

        byte[] library = TenderCheckJson.in(Language.SV)
                .bytes(TenderChecker.with(rules.screener())
                        .check(Tender.of(NoticeReader.withDefaults().read(sample(), ""))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo(new String(library, StandardCharsets.UTF_8));
        assertThat(answer.body()).startsWith("{\"outcome\":\"ACTION_NEEDED\"");
    }

    @Test
    void the_gate_is_shut_while_something_required_is_missing_and_says_what() throws Exception {
        HttpResponse<String> answer = post("?gate=true", sample(), "en");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:inkopsrisk:problem:action-needed\"")
                .contains("\"title\":\"Act before publication\"")
                .contains("\"subject\":\"network.due-diligence-term\"")
                .contains("\"missingTerms\":[");
    }

    @Test
    void the_gate_opens_once_the_tender_holds_the_missing_terms() throws Exception {
        String terms = "due-diligence-term,labour-terms-se,needs-assessment,subcontractor-terms,sanctions-declaration,"
                + "ipi-clause,ilo-terms";

        HttpResponse<String> answer = post("?gate=true&terms=" + terms, sample(), "sv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"outcome\":\"REVIEW\"");
    }

    @Test
    void the_officers_answers_reach_the_lot_that_they_name_alone() throws Exception {
        HttpResponse<String> answer = post("?origins=LOT-0001=MY,CN&performedInSweden=LOT-0001=nej", sample(), "sv");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsOnlyOnce("\"origins\":[\"CN\",\"MY\"]");
    }

    @Test
    void a_lot_that_does_not_exist_is_told_in_words() throws Exception {
        HttpResponse<String> answer = post("?origins=LOT-0099=MY", sample(), "sv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("delkontraktet ”LOT-0099” finns inte")
                .contains("LOT-0001");
    }

    @Test
    void a_notice_that_cannot_be_read_is_told_in_words_with_its_line() throws Exception {
        HttpResponse<String> answer = post("", "<ContractNotice>\n<a>".getBytes(StandardCharsets.UTF_8), "sv");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"urn:inkopsrisk:problem:unreadable-notice\"")
                .contains("\"title\":\"Annonsen kan inte läsas\"")
                .contains("\"line\":1");
    }

    private HttpResponse<String> postWithAnswers(String query, String answers)
            throws IOException, InterruptedException {
        String body = part("notice", "application/xml", new String(sample(), StandardCharsets.UTF_8))
                + part("answers", "application/json", answers)
                + "--edge--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/notices" + query))
                .header("Content-Type", "multipart/form-data; boundary=edge")
                .header("Accept-Language", "sv")
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String part(String name, String type, String content) {
        return "--edge\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n" + content + "\r\n";
    }

    @Test
    void a_decision_in_the_needs_assessment_stands_beside_what_the_rules_find() throws Exception {
        HttpResponse<String> answer = postWithAnswers(
                "",
                """
                [{"lot": "LOT-0003", "indicators": {"PRICE_PRESSURE": true},
                  "decision": {"termsNeeded": false, "reason": "Egen personal utför arbetet.", "by": "A. Alm",
                               "on": "2026-11-25"}}]""");

        JsonNode needs = JsonMapper.shared().readTree(answer.body()).at("/lots/2/needsAssessment");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(needs.at("/need").asString()).isEqualTo("NEEDED");
        assertThat(needs.at("/decision/termsNeeded").asBoolean()).isFalse();
        assertThat(needs.at("/decision/deviates").asBoolean()).isTrue();
        assertThat(needs.at("/decision/reason").asString()).isEqualTo("Egen personal utför arbetet.");
        assertThat(needs.at("/decision/by").asString()).isEqualTo("A. Alm");
        assertThat(needs.at("/decision/on").asString()).isEqualTo("2026-11-25");
    }

    @Test
    void answers_beside_a_notice_count_as_those_in_the_address_do() throws Exception {
        String terms = "due-diligence-term,labour-terms-se";
        String answers =
                """
                [{"terms": ["due-diligence-term", "labour-terms-se"]},
                 {"lot": "LOT-0001", "origins": ["MY", "CN"], "performedInSweden": false}]""";

        HttpResponse<String> beside = postWithAnswers("", answers);
        HttpResponse<String> inAddress =
                post("?terms=" + terms + "&origins=LOT-0001=MY,CN&performedInSweden=LOT-0001=nej", sample(), "sv");

        assertThat(beside.body()).isEqualTo(inAddress.body());
        assertThat(postWithAnswers("?gate=true", answers).statusCode()).isEqualTo(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"decision\": {\"termsNeeded\": true}}]           | /0/decision/reason      | ett beslut utan skäl",
                "[{\"decision\": {\"reason\": \"Så är det.\"}}]      | /0/decision/termsNeeded | true eller false",
                "[{\"desicion\": {}}]                                | /0/desicion             | fältet är okänt",
                "[{\"decision\": {\"termsNeeded\": true, \"reason\": \"x\", \"on\": \"i går\"}}] | /0/decision/on | ett datum som",
                "[{\"indicators\": {\"PRICE\": true}}]               | /0/indicators | indikatorn är okänd",
                "[{\"performedInSweden\": \"kanske\"}]               | /0/performedInSweden    | true eller false",
                "{\"lot\": \"LOT-0001\"}                             | ``                      | skriv en lista",
                "[null]                                            | ``                      | en lista av svar",
                "[{]                                               | ``                      | ingen giltig JSON",
            })
    void answers_that_cannot_be_read_are_told_by_their_place(String answers, String pointer, String said)
            throws Exception {
        HttpResponse<String> answer = postWithAnswers("", answers);

        JsonNode problem = JsonMapper.shared().readTree(answer.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(problem.at("/errors/0/column").asString("")).isEqualTo(pointer == null ? "" : pointer);
        assertThat(problem.at("/errors/0/detail").asString()).contains(said);
    }

    @Test
    void a_notice_that_is_too_large_is_told_so_by_its_status() throws Exception {
        byte[] padded = Arrays.copyOf(sample(), 20_000_001);
        Arrays.fill(padded, sample().length, padded.length, (byte) ' ');

        HttpResponse<String> answer = post("", padded, "sv");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("filen är större än 20 MB");
        assertThat(post("", Arrays.copyOf(padded, 23_000_000), "sv").statusCode())
                .isEqualTo(413);
    }
}
