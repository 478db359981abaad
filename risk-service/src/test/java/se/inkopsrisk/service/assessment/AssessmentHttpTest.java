package se.inkopsrisk.service.assessment;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.assess.Assessment;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.rules.RulesInForce;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AssessmentHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    @Autowired
    private RulesInForce rules;

    private HttpResponse<String> post(String body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri("/api/v1/assessments"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private String get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString())
                .body();
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String sample() throws IOException {
        return Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "samples", "purchase-gloves.json"));
    }

    @Test
    void a_purchase_is_answered_with_the_very_bytes_of_the_library() throws Exception {
        String purchase = sample();

        HttpResponse<String> answer = post(purchase);

        byte[] library = AssessmentJson.in(Language.SV)
                .bytes(rules.screener().screen(PurchaseJson.read(purchase.getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Language")).contains("sv");
        assertThat(answer.body()).isEqualTo(new String(library, StandardCharsets.UTF_8));
        assertThat(answer.body()).contains("\"overall\":\"HIGH\"");
    }

    @Test
    void duties_not_yet_in_force_are_named_when_asked_for() throws Exception {
        String coffee = "{\"cpv\":\"15861000\",\"plannedFor\":\"2026-12-29\"}";
        HttpRequest asking = HttpRequest.newBuilder(uri("/api/v1/assessments?upcoming=true"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(coffee))
                .build();

        RiskScreener screener = rules.screener();
        Assessment assessment = screener.screen(PurchaseJson.read(coffee.getBytes(StandardCharsets.UTF_8)));
        assertThat(CLIENT.send(asking, BodyHandlers.ofByteArray()).body())
                .asString(StandardCharsets.UTF_8)
                .contains("\"validFrom\":\"2026-12-30\",\"id\":\"eudr.deforestation\"")
                .isEqualTo(new String(
                        AssessmentJson.in(Language.SV).bytes(assessment, screener.upcomingDuties(assessment)),
                        StandardCharsets.UTF_8));
        assertThat(post(coffee).body()).doesNotContain("eudr.deforestation");
        HttpRequest keeping = HttpRequest.newBuilder(uri("/api/v1/assessments?upcoming=true&keep=true"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(coffee))
                .build();
        HttpResponse<String> refused = CLIENT.send(keeping, BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("upcoming", "keep=true");
    }

    @Test
    void what_rests_on_a_source_past_its_best_before_says_so() throws Exception {
        assertThat(post(sample()).body()).doesNotContain("\"stale\":true");
        assertThat(post(sample().replace("2026-12-01", "2040-01-01")).body()).contains("\"stale\":true");
    }

    @Test
    void reasons_come_in_english_when_asked() throws Exception {
        assertThat(post(sample(), "Accept-Language", "en").body()).contains("forced labour");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"titel\":\"Kaffe\"}",
                "{\"cpv\":\"99999999\"}",
                "{\"origins\":[\"Atlantis\"]}",
                "{\"terms\":[\"godhet\"]}",
                "{\"valueSek\":\"12,5,0\"}",
                "{",
                "",
                "[]"
            })
    void bad_input_is_answered_with_problem_details_and_never_with_a_fault_of_ours(String body) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":400").doesNotContain("Exception");
    }

    @Test
    void a_problem_names_the_field_by_json_pointer_in_the_askers_language() throws Exception {
        assertThat(post("{\"cpv\":\"99999999\"}").body()).contains("\"pointer\":\"/cpv\"", "finns inte");
        assertThat(post("{\"cpv\":\"99999999\"}", "Accept-Language", "en-GB").body())
                .contains("\"pointer\":\"/cpv\"", "is not in CPV 2008");
    }

    @Test
    void a_body_that_is_no_json_by_its_own_word_is_refused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(uri("/api/v1/assessments"))
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("kaffe"))
                .build();

        assertThat(CLIENT.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
    }

    @Test
    void screenings_are_counted_by_grade_for_prometheus_and_health_is_told() throws Exception {
        post(sample());
        post("{\"title\":\"Xyzzy\"}");

        assertThat(get("/actuator/prometheus"))
                .containsPattern("inkopsrisk_screenings_total\\{.*overall=\"HIGH\".*} [1-9]")
                .containsPattern("inkopsrisk_screenings_total\\{.*overall=\"NOT_ASSESSED\".*} [1-9]")
                .contains("inkopsrisk_screening_seconds_count");
        assertThat(get("/actuator/health")).contains("UP");
    }
}
