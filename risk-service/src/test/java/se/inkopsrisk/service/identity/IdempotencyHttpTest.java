package se.inkopsrisk.service.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

/** What is sent again under its key: notices, batches and ledgers; for assessments see the ledger's own tests. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class IdempotencyHttpTest {
    private static final String NOTICES = "/api/v1/notices";
    private static final String BATCH = "/api/v1/assessments/batch";
    private static final String JOBS = "/api/v1/spend/jobs";
    private static final String COFFEE = "{\"title\":\"Kaffe\",\"cpv\":\"15861000\"}";
    private static final String LEDGER = "titel;cpv;belopp\nKaffe;15861000;12,50\n";

    @LocalServerPort
    private int port;

    private final String key = UUID.randomUUID().toString();

    private Http http() {
        return new Http(port);
    }

    private HttpResponse<String> notice(String query, String file, String word) throws IOException {
        String body = Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "samples", file));
        return http().send("POST", NOTICES + query, body, "Idempotency-Key", word);
    }

    private HttpResponse<String> lines(String purchases) {
        String ndjson = "application/x-ndjson";
        return http().send("POST", BATCH, purchases, "Content-Type", ndjson, "Accept", ndjson, "Idempotency-Key", key);
    }

    private static void assertReplayed(HttpResponse<String> first, HttpResponse<String> second) {
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(second.statusCode()).isEqualTo(first.statusCode());
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"));
    }

    private static void assertConflict(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:inkopsrisk:problem:idempotency-conflict");
    }

    @ParameterizedTest
    @CsvSource({"'',200", "?gate=true,409"})
    void a_notice_that_is_sent_again_has_the_same_answer(String query, int status) throws IOException {
        HttpResponse<String> first = notice(query, "notice-care.xml", key);

        assertThat(first.statusCode()).isEqualTo(status);
        assertReplayed(first, notice(query, "notice-care.xml", key));
    }

    @Test
    void a_key_of_a_notice_is_good_for_no_other_request() throws IOException {
        notice("", "notice-care.xml", key);

        assertConflict(notice("", "notice-it-ocds.json", key));
        assertConflict(notice("?gate=true", "notice-care.xml", key));
        assertConflict(http().post("/api/v1/assessments", COFFEE, "Idempotency-Key", key));
        assertConflict(lines(COFFEE));
    }

    @Test
    void a_notice_that_cannot_be_read_is_not_remembered() {
        HttpResponse<String> first = http().send("POST", NOTICES, "<x>", "Idempotency-Key", key);
        HttpResponse<String> second = http().send("POST", NOTICES, "<x>", "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(400);
        assertThat(second.headers().firstValue("Idempotency-Replayed")).isEmpty();
    }

    @Test
    void a_batch_that_is_sent_again_is_judged_to_the_same_bytes() {
        String purchases = COFFEE + "\n{\"titel\":\"fel\"}\n" + COFFEE + "\n";

        assertReplayed(lines(purchases), lines(purchases));
    }

    @Test
    void a_batch_of_other_purchases_under_the_same_key_is_told_in_its_last_item() {
        lines(COFFEE + "\n" + COFFEE);

        HttpResponse<String> other = lines(COFFEE + "\n");

        String[] answered = other.body().split("\n");
        assertThat(answered).hasSize(3);
        assertThat(answered[1]).contains("idempotency-conflict", "\"index\":1", "/Idempotency-Key");
        assertThat(answered[2]).contains("\"LOW\":", "\"REJECTED\":0");
    }

    @Test
    void a_batch_as_an_array_of_other_purchases_is_told_so_too() {
        HttpResponse<String> first = http().post(BATCH, "[" + COFFEE + "] ", "Idempotency-Key", key);
        HttpResponse<String> other = http().post(BATCH, "[]", "Idempotency-Key", key);

        assertReplayed(first, http().post(BATCH, "[" + COFFEE + "] ", "Idempotency-Key", key));
        JsonNode problem = Http.json(other).path("assessments").get(0);
        assertThat(problem.path("type").asString()).isEqualTo("urn:inkopsrisk:problem:idempotency-conflict");
        assertThat(problem.path("status").asInt()).isEqualTo(422);
    }

    @Test
    void a_ledger_that_is_handed_in_again_is_the_job_that_it_is() {
        HttpResponse<String> first = http().upload(JOBS, "ledger", "2025.csv", LEDGER, "Idempotency-Key", key);
        HttpResponse<String> second = http().upload(JOBS, "ledger", "2025.csv", LEDGER, "Idempotency-Key", key);

        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(second.statusCode()).isEqualTo(202);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(Http.json(second).path("id")).isEqualTo(Http.json(first).path("id"));
        assertConflict(
                http().upload(JOBS, "ledger", "2025.csv", LEDGER + "Te;15863000;1,00\n", "Idempotency-Key", key));
        assertConflict(http().upload(JOBS + "?excelSafe=false", "ledger", "2025.csv", LEDGER, "Idempotency-Key", key));
    }

    @Test
    void a_word_that_is_no_key_is_refused() throws IOException {
        String word = "two words";
        for (HttpResponse<String> answer : List.of(
                http().post(BATCH, "[]", "Idempotency-Key", word),
                http().upload(JOBS, "ledger", "2025.csv", LEDGER, "Idempotency-Key", word),
                notice("", "notice-care.xml", word))) {
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"in\":\"header\"", "/Idempotency-Key");
        }
    }
}
