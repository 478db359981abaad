package se.inkopsrisk.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.FileSystemUtils;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.document.AssessmentDocument;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class RulesHttpTest {
    private static final String GRADES =
            "id;category;criterion;aspect;stage;grade;basis;source;reason_sv;reason_en;valid_from;valid_to\n";
    private static final String GLOVES = "{\"title\":\"Handskar\",\"cpv\":\"18424300\",\"plannedFor\":\"2026-12-01\"}";

    @TempDir
    private static Path directory;

    @Autowired
    private RulesInForce rules;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void directory(DynamicPropertyRegistry registry) {
        registry.add("inkopsrisk.rules.directory", () -> directory.toString());
    }

    private Http http() {
        return new Http(port);
    }

    @BeforeEach
    void install() throws IOException {
        edition("2026-low", "LOW");
        edition("2027-high", "HIGH");
        current("bundled");
        reload();
    }

    private static void edition(String name, String grade) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(name));
        Files.writeString(folder.resolve("overlay.properties"), "name=" + name + "\nedition=1\n");
        Files.writeString(
                folder.resolve("grades.csv"),
                GRADES + "test.other;undersokningshandskar;OTHER;;;" + grade + ";PROVISIONAL;;Skäl.;Reason.;;\n");
    }

    private static void current(String name) throws IOException {
        Files.writeString(directory.resolve("current"), name + "\n");
    }

    private HttpResponse<String> reload() {
        return http().post("/api/v1/rules/reload", "");
    }

    private String grade(String options) {
        HttpResponse<String> answer = http().post("/api/v1/assessments" + options, GLOVES);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Http.json(answer).path("criteria").path("OTHER").path("grade").asString("");
    }

    private String label(String name) {
        JsonNode versions = Http.json(http().get("/api/v1/rules/versions"));
        for (JsonNode version : versions.path("installed")) {
            if (version.path("name").asString().equals(name)) {
                return version.path("label").asString();
            }
        }
        throw new AssertionError(name + " is not installed: " + versions);
    }

    @Test
    void new_rules_decide_after_a_reload_and_old_ones_can_still_be_asked_for() throws IOException {
        String before = grade("");
        current("2027-high");

        assertThat(grade("")).isEqualTo(before);
        assertThat(reload().statusCode()).isEqualTo(200);
        assertThat(grade("")).isEqualTo("HIGH");
        assertThat(grade("?rules=" + label("2026-low"))).isEqualTo("LOW");
        assertThat(grade("?rules=" + label("bundled"))).isEqualTo(before);
    }

    @Test
    void invalid_rules_are_refused_as_a_whole_and_the_old_ones_go_on_deciding() throws IOException {
        current("2026-low");
        reload();
        Files.writeString(
                directory.resolve("2027-high/grades.csv"),
                GRADES + "x;finns-inte;OTHER;;;HIGH;PROVISIONAL;;Skäl.;Reason.;;\n");
        current("2027-high");

        HttpResponse<String> refused = reload();

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("urn:inkopsrisk:problem:invalid-rules", "finns-inte");
        assertThat(grade("")).isEqualTo("LOW");
    }

    @Test
    void what_newer_rules_would_change_in_kept_assessments_is_told() throws IOException {
        current("2026-low");
        reload();
        String location = http().post("/api/v1/assessments?keep=true&reference=RS-1", GLOVES)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        current("2027-high");
        reload();

        JsonNode rescreening = Http.json(http().get("/api/v1/follow-up/rescreening?since=2026-01-01"));

        String id = location.substring(location.lastIndexOf('/') + 1);
        assertThat(rescreening.path("changed").valueStream().filter(step -> step.path("assessment")
                        .path("id")
                        .asString()
                        .equals(id)))
                .singleElement()
                .satisfies(step -> assertThat(step.path("changes").toString())
                        .contains("{\"what\":\"OTHER\",\"before\":\"LOW\",\"after\":\"HIGH\"}"));
        http().post("/api/v1/assessments?keep=true&reference=RS-1", GLOVES);
        JsonNode tender = Http.json(http().get("/api/v1/follow-up?reference=RS-1"));
        assertThat(tender.path("assessments")).hasSize(2);
        assertThat(tender.path("assessments").get(1).path("changes").toString()).contains("OTHER");
    }

    @Test
    void a_reload_is_seen_by_every_way_in() throws Exception {
        for (String name : List.of("2026-low", "2027-high")) {
            current(name);
            assertThat(reload().statusCode()).isEqualTo(200);
            String label = label(name);

            assertThat(http().post("/api/v1/assessments", GLOVES).body()).contains(label);
            assertThat(http().post("/api/v1/assessments/batch", "[" + GLOVES + "]")
                            .body())
                    .contains(label);
            assertThat(http().send("POST", "/api/v1/notices", notice(), "Content-Type", "application/xml")
                            .body())
                    .contains(label);
            assertThat(summary(job())).contains(label);
            assertThat(http().get("/api/v1/catalogue").body()).contains(label);
            assertThat(http().get("/granskning?cpv=18424300").body()).contains(label);
            assertThat(http().get("/granskning.json?cpv=18424300").body()).contains(label);
            assertThat(http().get("/om").body()).contains(label);
            assertThat(http().get("/actuator/health").body()).contains(label);
            assertThat(http().get("/actuator/prometheus").body()).contains("version=\"" + label + "\"");
        }
    }

    private static String notice() throws IOException {
        return Files.readString(Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml"));
    }

    private String job() {
        HttpResponse<String> job =
                http().upload("/api/v1/spend/jobs", "ledger", "2025.csv", "titel;cpv;belopp\nHandskar;18424300;1,00\n");
        assertThat(job.statusCode()).as(job.body()).isEqualTo(202);
        return job.headers().firstValue("Location").orElseThrow();
    }

    private String summary(String job) throws InterruptedException {
        HttpResponse<String> summary = http().get(job + "/summary.json");
        for (int tries = 0; tries < 300 && summary.statusCode() == 409; tries++) {
            Thread.sleep(100);
            summary = http().get(job + "/summary.json");
        }
        return summary.body();
    }

    @Test
    void a_kept_assessment_is_a_document_by_the_rules_by_which_it_was_made() throws Exception {
        current("2026-low");
        reload();
        HttpResponse<String> kept = http().post("/api/v1/assessments?keep=true&reference=RS%202026/7", GLOVES);
        String report = kept.headers().firstValue("Location").orElseThrow() + "/report.pdf";
        current("2027-high");
        reload();

        HttpResponse<byte[]> pdf = http().bytes(report, "Accept-Language", "en");

        assertThat(pdf.statusCode()).isEqualTo(200);
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(pdf.headers().firstValue("Content-Language")).contains("en");
        assertThat(pdf.headers().firstValue("Content-Disposition").orElseThrow())
                .contains("inkopsrisk-RS-2026-7.pdf");
        RiskScreener screener = rules.screener(label("2026-low"));
        assertThat(pdf.body())
                .isEqualTo(new AssessmentDocument(screener.ruleBook().catalogue())
                        .pdf(screener.screen(PurchaseJson.read(GLOVES.getBytes(StandardCharsets.UTF_8))), Language.EN));
    }

    @Test
    void no_document_is_made_by_other_rules_than_those_that_judged() throws Exception {
        current("2026-low");
        reload();
        String kept = http().post("/api/v1/assessments?keep=true", GLOVES)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        current("bundled");
        FileSystemUtils.deleteRecursively(directory.resolve("2026-low"));
        reload();

        HttpResponse<String> refused = http().get(kept + "/report.pdf");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(refused.body()).contains("urn:inkopsrisk:problem:not-reproducible");
        assertThat(http().get(kept).statusCode()).isEqualTo(200);
    }

    @Test
    void a_batch_that_is_sent_again_under_its_key_is_judged_by_the_rules_of_the_first_time() throws IOException {
        current("2026-low");
        reload();
        String first = batch("Idempotency-Key", "once").body();
        current("2027-high");
        reload();

        HttpResponse<String> again = batch("Idempotency-Key", "once");

        assertThat(again.body()).isEqualTo(first);
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(batch().body()).isNotEqualTo(first);
        FileSystemUtils.deleteRecursively(directory.resolve("2026-low"));
        reload();
        assertThat(batch("Idempotency-Key", "once").statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> batch(String... headers) {
        return http().post("/api/v1/assessments/batch", "[" + GLOVES + "]", headers);
    }

    @Test
    void a_name_that_is_not_installed_is_refused() throws IOException {
        current("2031");

        assertThat(reload().statusCode()).isEqualTo(422);
    }

    @Test
    void no_batch_mixes_two_editions_while_rules_are_reloaded() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(2);
        AtomicBoolean done = new AtomicBoolean();
        Set<String> seen = ConcurrentHashMap.newKeySet();
        String body =
                String.join("\n", Stream.generate(() -> GLOVES).limit(2_000).toList());
        Future<?> batches = pool.submit(() -> {
            while (!done.get()) {
                List<String> versions = http().send(
                                "POST",
                                "/api/v1/assessments/batch",
                                body,
                                "Content-Type",
                                "application/x-ndjson",
                                "Accept",
                                "application/x-ndjson")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("{\"purchase\""))
                        .map(line -> line.substring(line.indexOf("\"rulesVersion\"")))
                        .distinct()
                        .toList();
                assertThat(versions).hasSize(1);
                seen.addAll(versions);
            }
        });
        for (int i = 0; i < 6; i++) {
            current(i % 2 == 0 ? "2026-low" : "2027-high");
            assertThat(reload().statusCode()).isEqualTo(200);
        }
        done.set(true);
        batches.get();
        pool.shutdown();

        assertThat(seen).hasSizeGreaterThan(1);
    }
}
