package se.inkopsrisk.service.description;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The API keeps what it has promised: {@code docs/openapi.json}. Where a change only adds, write the file anew with
 * {@code -Dinkopsrisk.write=true}.
 */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ApiCompatibilityTest {
    private static final Path PROMISED = Path.of(System.getProperty("inkopsrisk.root"), "docs", "openapi.json");

    @LocalServerPort
    private int port;

    private String description() {
        return new Http(port).get("/api/openapi.json").body();
    }

    @Test
    void nothing_that_was_promised_is_gone_and_nothing_new_is_required() throws Exception {
        JsonNode promised = new JsonMapper().readTree(Files.readString(PROMISED));
        JsonNode now = new JsonMapper().readTree(description());
        List<String> broken = new ArrayList<>();
        compare("", promised, now, broken);

        assertThat(broken).isEmpty();
    }

    @Test
    void the_committed_description_is_the_present_one() throws Exception {
        String now = description().strip() + "\n";
        if (Boolean.getBoolean("inkopsrisk.write")) {
            Files.writeString(PROMISED, now);
        }

        assertThat(now).isEqualTo(Files.readString(PROMISED));
    }

    @Test
    void the_documentation_loads_nothing_from_elsewhere() {
        var page = new Http(port).get("/api/swagger-ui/index.html");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
        assertThat(page.body()).doesNotContain("https://");
    }

    private static void compare(String place, JsonNode promised, JsonNode now, List<String> broken) {
        if (promised.isObject()) {
            for (String name : promised.propertyNames()) {
                if (name.equals("description") || name.equals("operationId")) {
                    continue;
                }
                if (now.get(name) == null) {
                    broken.add("gone: " + place + "/" + name);
                } else {
                    compare(place + "/" + name, promised.get(name), now.get(name), broken);
                }
            }
            newlyRequired(place, promised, now, broken);
        } else if (promised.isArray() && place.endsWith("/parameters")) {
            parameters(place, promised, now, broken);
        } else if (promised.isArray()) {
            promised.forEach(element -> {
                if (!contains(now, element)) {
                    broken.add("gone: " + place + ": " + element);
                }
            });
        } else if (!promised.equals(now)) {
            broken.add("changed: " + place + ": " + promised + " to " + now);
        }
    }

    private static void newlyRequired(String place, JsonNode promised, JsonNode now, List<String> broken) {
        JsonNode required = now.path("required");
        if (required.isArray() && place.endsWith("/Purchase")) {
            required.forEach(name -> {
                if (!contains(promised.path("required"), name)) {
                    broken.add("newly required: " + place + "/" + name);
                }
            });
        }
    }

    private static void parameters(String place, JsonNode promised, JsonNode now, List<String> broken) {
        for (JsonNode parameter : promised) {
            JsonNode same = named(now, parameter);
            if (same == null) {
                broken.add("gone: " + place + ": " + parameter.path("name"));
            } else {
                compare(place + "/" + parameter.path("name").asString(), parameter, same, broken);
            }
        }
        for (JsonNode parameter : now) {
            if (parameter.path("required").asBoolean() && named(promised, parameter) == null) {
                broken.add("newly required: " + place + ": " + parameter.path("name"));
            }
        }
    }

    private static JsonNode named(JsonNode parameters, JsonNode wanted) {
        for (JsonNode parameter : parameters) {
            if (parameter.path("name").equals(wanted.path("name"))
                    && parameter.path("in").equals(wanted.path("in"))) {
                return parameter;
            }
        }
        return null;
    }

    private static boolean contains(JsonNode array, JsonNode wanted) {
        for (JsonNode element : array) {
            if (element.equals(wanted)) {
                return true;
            }
        }
        return false;
    }
}
