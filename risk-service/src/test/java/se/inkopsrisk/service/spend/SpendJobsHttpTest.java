package se.inkopsrisk.service.spend;

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
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.rules.RulesInForce;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SpendJobsHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "ledger-boundary";
    private static final String JOBS = "/api/v1/spend/jobs";

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("inkopsrisk.data-directory", () -> data.resolve("service").toString());
    }

    @TempDir
    private Path directory;

    @LocalServerPort
    private int port;

    @Autowired
    private RulesInForce rules;

    @Autowired
    private SpendJobs jobs;

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "sv");
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> submit(String query, String ledger, String mapping)
            throws IOException, InterruptedException {
        String body = part("ledger", "år-2025.csv", ledger)
                + (mapping.isEmpty() ? "" : part("map", "map.properties", mapping))
                + "--" + BOUNDARY + "--\r\n";
        return send(request(JOBS + query)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body)));
    }

    private static String part(String name, String file, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + file
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private JsonNode ended(String id) throws IOException, InterruptedException {
        JsonNode job = json(send("GET", JOBS + "/" + id));
        for (int tries = 0; tries < 600 && isOpen(job); tries++) {
            Thread.sleep(100);
            job = json(send("GET", JOBS + "/" + id));
        }
        return job;
    }

    private static boolean isOpen(JsonNode job) {
        return job.get("status").asString().equals("WAITING")
                || job.get("status").asString().equals("RUNNING");
    }

    private static String rows(int count) {
        StringBuilder ledger = new StringBuilder("Vad;Kod;Kr\n");
        for (int i = 0; i < count; i++) {
            ledger.append("Kaffe ").append(i).append(";15861000;").append(i).append(",50\n");
        }
        return ledger.append("Te;fel;1,00").toString();
    }

    private static final String MAPPING = "title=Vad\ncpv=Kod\nvalue=Kr\n";

    @Test
    void a_ledger_that_is_handed_in_is_screened_to_the_very_bytes_of_the_library() throws Exception {
        HttpResponse<String> accepted = submit("?date=2025-06-30", rows(3_000), MAPPING);
        assertThat(accepted.statusCode()).isEqualTo(202);
        String address = accepted.headers().firstValue("Location").orElseThrow();
        JsonNode job = ended(json(accepted).get("id").asString());

        assertThat(job.get("status").asString()).isEqualTo("DONE");
        assertThat(job.get("rows").asLong()).isEqualTo(3_001);
        Path ledger = Files.writeString(directory.resolve("ledger.csv"), rows(3_000));
        Path map = Files.writeString(directory.resolve("map.properties"), MAPPING);
        new LedgerScreening(
                        rules.screener(), ColumnMapping.read(map), Optional.of(LocalDate.of(2025, 6, 30)), Language.SV)
                .screen(ledger, directory.resolve("out"), ScreeningListener.NONE);
        for (String name : new String[] {"graded.csv", "rejects.csv", "summary.json"}) {
            assertThat(send("GET", address + "/" + name).body())
                    .isEqualTo(Files.readString(directory.resolve("out").resolve(name)));
        }
        assertThat(json(send("GET", JOBS)).findValuesAsString("id"))
                .contains(job.get("id").asString());

        assertThat(send("DELETE", address).statusCode()).isEqualTo(204);
        assertThat(send("GET", address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_ledger_that_cannot_be_read_fails_with_the_reason_in_the_askers_language() throws Exception {
        JsonNode job = ended(json(submit("", "a;b\n1;2\n", "")).get("id").asString());

        assertThat(job.get("status").asString()).isEqualTo("FAILED");
        assertThat(job.get("problem").asString()).contains("rad 1").contains("--map");
        HttpResponse<String> results = send("GET", JOBS + "/" + job.get("id").asString() + "/graded.csv");
        assertThat(results.statusCode()).isEqualTo(409);
        assertThat(results.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(results.body()).contains("urn:inkopsrisk:problem:job-not-done");
    }

    @Test
    void a_job_that_was_cancelled_goes_on_when_asked_and_ends_in_the_same_bytes() throws Exception {
        HttpResponse<String> accepted = submit("?date=2025-06-30", rows(300_000), MAPPING);
        String id = json(accepted).get("id").asString();
        send("POST", JOBS + "/" + id + "/cancel");
        JsonNode cancelled = ended(id);
        assertThat(cancelled.get("status").asString()).isEqualTo("CANCELLED");
        while (jobs.isBusy(id)) {
            Thread.sleep(50);
        }

        assertThat(send("POST", JOBS + "/" + id + "/resume").statusCode()).isEqualTo(202);

        assertThat(ended(id).get("status").asString()).isEqualTo("DONE");
        assertThat(send("GET", JOBS + "/" + id + "/graded.csv").body().lines()).hasSize(300_001);
    }

    @Test
    void a_mapping_that_cannot_be_read_is_refused_at_once_and_leaves_nothing() throws Exception {
        HttpResponse<String> refused = submit("", rows(1), "titel=Vad\n");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("titel");
    }

    @Test
    void an_unknown_job_is_not_found_and_an_id_leads_nowhere_else() throws Exception {
        assertThat(send("GET", JOBS + "/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(send("GET", JOBS + "/..%2f..").statusCode()).isIn(400, 404);
    }
}
