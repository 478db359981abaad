package se.inkopsrisk.service.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.util.FileSystemUtils;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

/**
 * Whatever comes in, the service answers, soon, and as {@code docs/openapi.json} promises; a fault of ours is none of
 * the answers. More tries: {@code -Djqwik.tries.default=20000}.
 */
class ApiFuzzTest {
    private static final Api API = Api.promised();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SEED = "20261125";

    private static ConfigurableApplicationContext service;
    private static int port;
    private static Path data;
    private static FuzzedRequests requests;

    @BeforeContainer
    static void start() throws IOException {
        data = Files.createTempDirectory("inkopsrisk-fuzz");
        service = SpringApplication.run(
                ServiceApplication.class, "--server.port=0", "--inkopsrisk.data-directory=" + data);
        port = ((WebServerApplicationContext) service).getWebServer().getPort();
        requests = new FuzzedRequests(API, known());
    }

    @AfterContainer
    static void stop() throws IOException {
        service.close();
        FileSystemUtils.deleteRecursively(data);
    }

    private static Map<String, List<String>> known() throws IOException {
        Path samples = Path.of(System.getProperty("inkopsrisk.root"), "samples");
        HttpResponse<String> kept = new Http(port)
                .post(
                        "/api/v1/assessments?keep=true&reference=RS-1",
                        Files.readString(samples.resolve("purchase-gloves.json")));
        HttpResponse<String> job = new Http(port)
                .upload("/api/v1/spend/jobs", "ledger", "2025.csv", "titel;cpv;belopp\nKaffe;15861000;1,00\n");
        return Map.of(
                "id", List.of(last(kept), Http.json(job).path("id").asString(), "kaffe"),
                "reference", List.of("RS-1"),
                "cpv", List.of("18424300", "15861000", "9091", "99999999"),
                "origins", List.of("MY", "Kina", "LOT-0001=MY,CN", "=", "LOT-0001="),
                "terms", List.of("due-diligence-term", "LOT-0001=ilo-terms"),
                "performedInSweden", List.of("ja", "nej", "LOT-0001=ja"),
                "corrects", List.of(last(kept)),
                "notice",
                        List.of(
                                Files.readString(samples.resolve("notice-care.xml")),
                                Files.readString(samples.resolve("notice-it-ocds.json"))));
    }

    private static String last(HttpResponse<String> kept) {
        String location = kept.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    @Provide
    Arbitrary<FuzzedRequest> anything() {
        return requests.all();
    }

    @Property(seed = SEED, shrinking = ShrinkingMode.BOUNDED)
    void whatever_comes_in_is_answered_as_promised(@ForAll("anything") FuzzedRequest request)
            throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request.to(port), BodyHandlers.ofString(StandardCharsets.UTF_8));

        int status = answer.statusCode();
        assertThat(status).as(answer.body()).isLessThan(500);
        Optional<MediaType> type = answer.headers().firstValue("Content-Type").map(MediaType::parseMediaType);
        if (status >= 400) {
            assertThat(type).contains(MediaType.APPLICATION_PROBLEM_JSON);
            assertThat(Http.json(answer).path("status").asInt()).isEqualTo(status);
        }
        String mediaType =
                type.map(stated -> stated.getType() + "/" + stated.getSubtype()).orElse("");
        Optional<JsonNode> promised = request.operation().answer(status, mediaType);
        assertThat(promised)
                .as(request.operation() + " answered " + status + " " + mediaType)
                .isPresent();
        if (mediaType.endsWith("json") && !mediaType.endsWith("ndjson")) {
            assertThat(API.faults(promised.get(), answer.body()))
                    .as(answer.body())
                    .isEmpty();
        }
    }
}
