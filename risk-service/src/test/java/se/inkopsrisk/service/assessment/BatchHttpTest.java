package se.inkopsrisk.service.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class BatchHttpTest {
    private static final String COFFEE = "{\"title\":\"Kaffe\",\"cpv\":\"15861000\",\"plannedFor\":\"2026-12-01\"}";
    private static final String XYZZY = "{\"title\":\"Xyzzy\",\"plannedFor\":\"2026-12-01\"}";
    private static final String MISSPELT = "{\"titel\":\"Kaffe\"}";
    private static final String NOWHERE = "{\"title\":\"Kaffe\",\"origins\":[\"Atlantis\"]}";
    private static final String BATCH = "/api/v1/assessments/batch";

    @LocalServerPort
    private int port;

    private Http http() {
        return new Http(port);
    }

    private HttpResponse<String> lines(String... lines) {
        return http().send(
                        "POST",
                        BATCH,
                        String.join("\n", lines),
                        "Content-Type",
                        "application/x-ndjson",
                        "Accept",
                        "application/x-ndjson");
    }

    private String single(String purchase) {
        return http().post("/api/v1/assessments", purchase).body();
    }

    @Test
    void a_batch_answers_in_order_with_the_very_bytes_of_single_answers() {
        List<String> answers = lines(COFFEE, XYZZY, COFFEE).body().lines().toList();

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0)).isEqualTo(single(COFFEE));
        assertThat(answers.get(1)).isEqualTo(single(XYZZY));
        assertThat(answers.get(2)).isEqualTo(answers.get(0));
        assertThat(answers.get(3)).contains("\"NOT_ASSESSED\":1", "\"REJECTED\":0");
        String array = http().post(BATCH, "[" + COFFEE + "," + XYZZY + "," + COFFEE + "]")
                .body();
        assertThat(array)
                .startsWith("{\"assessments\":[" + answers.get(0) + "," + answers.get(1) + "," + answers.get(2) + "]")
                .endsWith(answers.get(3).substring(1));
    }

    @Test
    void a_faulty_item_is_told_in_its_place_and_costs_no_other() {
        List<String> answers =
                lines(COFFEE, MISSPELT, NOWHERE, "{", COFFEE).body().lines().toList();

        assertThat(answers.get(0)).isEqualTo(single(COFFEE));
        assertThat(answers.get(1)).contains("\"index\":1", "\"pointer\":\"/titel\"", "fältet är okänt");
        assertThat(answers.get(2)).contains("\"index\":2", "\"pointer\":\"/origins\"");
        assertThat(answers.get(3)).contains("\"index\":3", "ingen giltig JSON");
        assertThat(answers.get(4)).isEqualTo(answers.get(0));
        assertThat(answers.get(5)).contains("\"REJECTED\":3");
    }

    @Test
    void an_array_that_ceases_to_be_json_keeps_what_was_good_and_says_where_it_ended() {
        JsonNode answer = Http.json(http().post(BATCH, "[" + COFFEE + "," + MISSPELT + "," + "{\"title\":"));

        assertThat(answer.path("assessments")).hasSize(3);
        assertThat(answer.path("assessments").get(0).path("overall").isMissingNode())
                .isFalse();
        assertThat(answer.path("assessments").get(2).path("index").asInt()).isEqualTo(2);
        assertThat(answer.path("counts").path("REJECTED").asInt()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "5", "nonsense"})
    void what_is_no_array_is_a_problem(String body) {
        HttpResponse<String> answer = http().post(BATCH, body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_line_too_large_for_memory_is_refused_alone() {
        List<String> answers = lines("{\"title\":\"" + "x".repeat(2 << 20) + "\"}", COFFEE)
                .body()
                .lines()
                .toList();

        assertThat(answers.get(0)).contains("1 MiB");
        assertThat(answers.get(1)).isEqualTo(single(COFFEE));
    }

    @Test
    void many_are_answered_while_they_come() throws Exception {
        int many = 20_000;
        List<InputStream> parts = IntStream.range(0, many)
                .<InputStream>mapToObj(i -> new ByteArrayInputStream((COFFEE + "\n").getBytes(StandardCharsets.UTF_8)))
                .toList();
        HttpRequest request = HttpRequest.newBuilder(http().uri(BATCH))
                .header("Content-Type", "application/x-ndjson")
                .header("Accept", "application/x-ndjson")
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts))))
                .build();

        long answered = HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofLines())
                .body()
                .filter(line -> line.startsWith("{\"purchase\""))
                .count();

        assertThat(answered).isEqualTo(many);
    }
}
