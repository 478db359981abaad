package se.inkopsrisk.service.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SbomTest {
    @LocalServerPort
    private int port;

    @Test
    void the_service_tells_what_it_is_made_of() {
        assumeTrue(
                SbomTest.class.getResource("/META-INF/sbom/application.cdx.json") != null,
                "an offline build makes no SBOM");

        JsonNode parts = Http.json(new Http(port).get("/actuator/sbom/application"));

        assertThat(parts.path("bomFormat").asString()).isEqualTo("CycloneDX");
        assertThat(parts.path("components").findValuesAsString("name"))
                .contains("drools-core", "spring-boot", "risk-engine")
                .doesNotContain("archunit", "playwright");
    }
}
