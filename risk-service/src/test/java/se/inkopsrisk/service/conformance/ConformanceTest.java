package se.inkopsrisk.service.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.UnknownFactException;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.PurchaseJson;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Runs the conformance kit through the library, the service and its batch: the same bytes from all three. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ConformanceTest {
    private static final Path KIT = Path.of(System.getProperty("inkopsrisk.root"), "samples", "conformance");
    private static final RiskScreener SCREENER = RiskScreener.withBundledRules();
    private static final JsonMapper JSON = new JsonMapper();

    @LocalServerPort
    private int port;

    @TestFactory
    Stream<DynamicTest> library_service_and_batch_give_the_kits_bytes() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        try (Stream<Path> files = Files.list(KIT)) {
            for (Path input : files.filter(file -> file.toString().endsWith(".in.json"))
                    .sorted()
                    .toList()) {
                for (Language language : Language.values()) {
                    String name = input.getFileName().toString().replace(".in.json", "");
                    tests.add(DynamicTest.dynamicTest(name + " " + language, () -> run(name, input, language)));
                }
            }
        }
        assertThat(tests).hasSizeGreaterThan(10);
        return tests.stream();
    }

    private void run(String name, Path input, Language language) throws IOException {
        byte[] purchase = Files.readAllBytes(input);
        Path answer = KIT.resolve(name + "." + language.name().toLowerCase(Locale.ROOT) + ".json");
        String library = library(purchase, language);
        if (Boolean.getBoolean("inkopsrisk.write")) {
            Files.writeString(answer, library);
        }
        String expected = Files.readString(answer);

        assertThat(library).as("library").isEqualTo(expected);
        assertThat(comparable(service(purchase, language))).as("service").isEqualTo(expected);
        assertThat(comparable(batch(purchase, language))).as("batch").isEqualTo(expected);
    }

    private static String library(byte[] purchase, Language language) {
        try {
            byte[] bytes = AssessmentJson.in(language).bytes(SCREENER.screen(PurchaseJson.read(purchase)));
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IntakeException e) {
            ArrayNode errors = JSON.createArrayNode();
            e.problems().forEach(problem -> add(errors, problem.column(), problem.text(), language));
            return errors.toString();
        } catch (UnknownFactException e) {
            ArrayNode errors = JSON.createArrayNode();
            add(errors, "/" + e.field(), e.text(), language);
            return errors.toString();
        }
    }

    private static void add(ArrayNode errors, String pointer, LocalText text, Language language) {
        errors.addObject().put("in", "body").put("pointer", pointer).put("detail", text.in(language));
    }

    private String service(byte[] purchase, Language language) {
        return new Http(port)
                .post(
                        "/api/v1/assessments",
                        new String(purchase, StandardCharsets.UTF_8),
                        "Accept-Language",
                        language.locale().toLanguageTag())
                .body();
    }

    private String batch(byte[] purchase, Language language) {
        return new Http(port)
                .send(
                        "POST",
                        "/api/v1/assessments/batch",
                        new String(purchase, StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-ndjson",
                        "Accept",
                        "application/x-ndjson",
                        "Accept-Language",
                        language.locale().toLanguageTag())
                .body()
                .lines()
                .findFirst()
                .orElseThrow();
    }

    /** An assessment as it is; of a problem, its errors. */
    private static String comparable(String answer) {
        JsonNode errors = JSON.readTree(answer).path("errors");
        return errors.isArray() ? errors.toString() : answer;
    }
}
