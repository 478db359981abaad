package se.inkopsrisk.service.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

/** What the ledger promises, whichever database it lies in. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class LedgerContract {
    private static final String COFFEE = "{\"title\":\"Kaffe\",\"cpv\":\"15861000\",\"plannedFor\":\"2026-12-01\"}";
    private static final String XYZZY = "{\"title\":\"Xyzzy\",\"plannedFor\":\"2026-12-01\"}";

    @LocalServerPort
    private int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LedgerVerification verification;

    private Http http() {
        return new Http(port);
    }

    private static String sample() throws Exception {
        return Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "samples", "purchase-gloves.json"));
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private String kept(String purchase, String options) {
        return location(http().post("/api/v1/assessments?keep=true" + options, purchase));
    }

    private static UUID id(String location) {
        return UUID.fromString(location.substring(location.lastIndexOf('/') + 1));
    }

    private long assessments() {
        return verification.verify(Optional.empty()).assessments();
    }

    @Test
    void a_kept_assessment_is_read_again_in_the_very_bytes_of_its_answer() throws Exception {
        String unkept = http().post("/api/v1/assessments", sample()).body();

        HttpResponse<String> answer = http().post("/api/v1/assessments?keep=true", sample());

        HttpResponse<String> again = http().get(location(answer));
        assertThat(answer.body()).isEqualTo(unkept);
        assertThat(again.body()).isEqualTo(unkept);
        assertThat(again.headers().firstValue("Content-Language")).contains("sv");
        assertThat(again.headers().firstValue("ETag")).isPresent();
    }

    @Test
    void nothing_is_kept_unless_asked_for() throws Exception {
        long before = assessments();

        HttpResponse<String> answer = http().post("/api/v1/assessments", sample());

        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(assessments()).isEqualTo(before);
    }

    @Test
    void a_record_tells_who_when_and_with_what_input() throws Exception {
        String location = kept(sample(), "&reference=RS%202026/123&note=F%C3%B6rsta%20utkastet");

        JsonNode record = Http.json(http().get(location + "/record"));

        assertThat(record.path("recordedBy").asString()).isEqualTo("local");
        assertThat(record.path("recordedAt").asString()).startsWith("20");
        assertThat(record.path("reference").asString()).isEqualTo("RS 2026/123");
        assertThat(record.path("note").asString()).isEqualTo("Första utkastet");
        assertThat(record.path("purchase").path("cpv").asString()).isEqualTo("18424300");
    }

    @Test
    void a_correction_is_a_new_assessment_that_points_to_the_old_one() throws Exception {
        String old = kept(XYZZY, "");

        String correction = kept(sample(), "&corrects=" + id(old));

        assertThat(Http.json(http().get(old + "/record"))
                        .path("correctedBy")
                        .get(0)
                        .asString())
                .isEqualTo(id(correction).toString());
        assertThat(Http.json(http().get(correction + "/record"))
                        .path("corrects")
                        .asString())
                .isEqualTo(id(old).toString());
        assertThat(http().get(old).body()).contains("Xyzzy");
    }

    @Test
    void a_correction_of_what_was_never_kept_is_refused_and_keeps_nothing() throws Exception {
        long before = assessments();

        HttpResponse<String> answer =
                http().post("/api/v1/assessments?keep=true&corrects=" + UUID.randomUUID(), sample());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(assessments()).isEqualTo(before);
    }

    @Test
    void the_same_key_and_request_give_the_same_answer_and_are_kept_once() throws Exception {
        String key = UUID.randomUUID().toString();
        long before = assessments();

        HttpResponse<String> first = http().post("/api/v1/assessments?keep=true", sample(), "Idempotency-Key", key);
        HttpResponse<String> second = http().post("/api/v1/assessments?keep=true", sample(), "Idempotency-Key", key);

        assertThat(location(second)).isEqualTo(location(first));
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(assessments()).isEqualTo(before + 1);
    }

    @Test
    void the_same_key_with_another_request_is_refused() throws Exception {
        for (String options : List.of("?keep=true", "")) {
            String key = UUID.randomUUID().toString();
            http().post("/api/v1/assessments" + options, sample(), "Idempotency-Key", key);

            HttpResponse<String> other = http().post("/api/v1/assessments" + options, COFFEE, "Idempotency-Key", key);

            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.body()).contains("urn:inkopsrisk:problem:idempotency-conflict", "/Idempotency-Key");
        }
    }

    @Test
    void many_at_once_under_one_key_are_kept_once_and_the_chain_holds() throws Exception {
        long before = assessments();
        String key = UUID.randomUUID().toString();
        List<Callable<String>> posts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            String word = i % 2 == 0 ? key : UUID.randomUUID().toString();
            posts.add(() -> location(http().post("/api/v1/assessments?keep=true", COFFEE, "Idempotency-Key", word)));
        }
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<String> locations = new ArrayList<>();
        for (Future<String> post : pool.invokeAll(posts)) {
            locations.add(post.get());
        }
        pool.shutdown();

        assertThat(locations.stream().distinct()).hasSize(11);
        assertThat(assessments()).isEqualTo(before + 11);
        assertThat(verification.verify(Optional.empty()).faults()).isEmpty();
    }

    @Test
    void a_list_is_filtered_counted_and_paged_without_gaps() {
        String reference = UUID.randomUUID().toString();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            made.add(
                    0,
                    id(kept(i % 2 == 0 ? COFFEE : XYZZY, "&reference=" + reference))
                            .toString());
        }

        List<String> seen = new ArrayList<>();
        String next = "";
        do {
            JsonNode page = Http.json(http().get("/api/v1/assessments?limit=2&reference=" + reference + next));
            page.path("assessments").forEach(row -> seen.add(row.path("id").asString()));
            assertThat(page.path("counts").path("NOT_ASSESSED").asLong()).isEqualTo(2);
            next = page.has("next") ? "&before=" + page.path("next").asLong() : "";
        } while (!next.isEmpty());

        assertThat(seen).isEqualTo(made);
        JsonNode unassessed = Http.json(http().get("/api/v1/assessments?overall=NOT_ASSESSED&reference=" + reference));
        assertThat(unassessed.path("assessments")).hasSize(2);
        JsonNode coffee = Http.json(http().get("/api/v1/assessments?cpv=1586&reference=" + reference));
        assertThat(coffee.path("assessments")).hasSize(3);
        JsonNode never = Http.json(http().get("/api/v1/assessments?to=2020-01-01&reference=" + reference));
        assertThat(never.path("assessments")).isEmpty();
    }

    @Test
    void an_erased_assessment_is_gone_but_its_entry_stays_and_the_chain_holds() throws Exception {
        String key = UUID.randomUUID().toString();
        String location = location(http().post("/api/v1/assessments?keep=true", sample(), "Idempotency-Key", key));

        HttpResponse<String> erasure = http().post(location + "/erasure?reason=Gallrat%20enligt%20plan", "");

        assertThat(erasure.statusCode()).as(erasure.body()).isEqualTo(201);
        assertThat(http().get(location).statusCode()).isEqualTo(410);
        JsonNode record = Http.json(http().get(location + "/record"));
        assertThat(record.path("erasure").path("reason").asString()).isEqualTo("Gallrat enligt plan");
        assertThat(record.has("purchase")).isFalse();
        assertThat(http().post("/api/v1/assessments?keep=true", sample(), "Idempotency-Key", key)
                        .statusCode())
                .isEqualTo(410);
        LedgerVerification.Report report = verification.verify(Optional.empty());
        assertThat(report.faults()).isEmpty();
        assertThat(report.erased()).isPositive();
    }

    @Test
    void an_anchor_that_is_not_in_the_chain_is_told() throws Exception {
        String head = Http.json(http().get("/api/v1/ledger/verification"))
                .path("head")
                .asString();
        kept(sample(), "");

        assertThat(Http.json(http().get("/api/v1/ledger/verification?anchor=" + head))
                        .path("whole")
                        .asBoolean())
                .isTrue();
        JsonNode other = Http.json(http().get("/api/v1/ledger/verification?anchor=" + "ab".repeat(32)));
        assertThat(other.path("whole").asBoolean()).isFalse();
        assertThat(other.path("faults").get(0).path("detail").asString()).contains("avkortad");
    }
}
