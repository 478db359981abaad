package se.inkopsrisk.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;

/** Who may do what: one row for each endpoint, one column for each role. An endpoint without a row fails the build. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class AuthorizationMatrixTest {
    private static final List<String> ROLES = List.of("nobody", "officer", "analyst", "administrator");

    /** Endpoint, then for nobody, officer, analyst and administrator whether it lets them in (y) or not (n). */
    private static final String MATRIX =
            """
            GET  /                                 nyyy
            GET  /annons                                  nyyy
            POST /annons                                  nyyy
            GET  /annons/behovlighetsbedomning            nyyy
            POST /annons/behovlighetsbedomning            nyyy
            POST /annons/granskning.json                  nyyy
            POST /annons/granskning.pdf                   nyyy
            POST /annons/behovlighetsbedomning.pdf        nyyy
            POST /annons/behovlighetsbedomning.json       nyyy
            GET  /behovlighetsbedomning                   nyyy
            GET  /behovlighetsbedomning.json              nyyy
            GET  /behovlighetsbedomning.pdf               nyyy
            GET  /granskning.pdf                          nyyy
            GET  /katalog                                 nyyy
            GET  /katalog/{id}                            nyyy
            GET  /katalog/kategori/{id}                   nyyy
            GET  /katalog/vara/{id}                       nyyy
            GET  /katalog/rad/{id}                        nyyy
            GET  /katalog/regel/{id}                      nyyy
            GET  /katalog/kalla/{id}                      nyyy
            GET  /forslag                          nyyy
            GET  /granska                          nyyy
            GET  /granskning                       nyyy
            GET  /granskning.json                  nyyy
            GET  /om                               nyyy
            GET  /sok                              nyyy
            GET  /reskontra                        nnyy
            POST /reskontra                        nnyy
            GET  /reskontra/{id}                   nnyy
            POST /reskontra/{id}/avbryt            nnyy
            POST /reskontra/{id}/fortsatt          nnyy
            POST /reskontra/{id}/radera            nnyy
            GET  /reskontra/{id}/rapport           nnyy
            GET  /reskontra/{id}/rapport.pdf       nnyy
            GET  /reskontra/{id}/graded.csv        nnyy
            GET  /reskontra/{id}/rejects.csv       nnyy
            GET  /api/v1/assessments               nyyy
            POST /api/v1/assessments               nyyy
            POST /api/v1/assessments/batch         nyyy
            GET  /api/v1/assessments/{id}          nyyy
            POST /api/v1/assessments/{id}/erasure  nnny
            GET  /api/v1/assessments/{id}/record   nyyy
            GET  /api/v1/assessments/{id}/report.pdf nyyy
            GET  /api/v1/catalogue                 nyyy
            GET  /api/v1/categories                nyyy
            GET  /api/v1/categories/{id}           nyyy
            GET  /api/v1/cpv                       nyyy
            GET  /api/v1/follow-up                 nyyy
            GET  /api/v1/follow-up/rescreening     nyyy
            GET  /api/v1/ledger/verification       nnny
            POST /api/v1/notices                   nyyy
            POST /api/v1/rules/reload              nnny
            GET  /api/v1/rules/versions            nyyy
            GET  /api/v1/sources                   nyyy
            GET  /api/v1/spend/jobs                nnyy
            POST /api/v1/spend/jobs                nnyy
            GET  /api/v1/spend/jobs/{id}           nnyy
            DELETE /api/v1/spend/jobs/{id}         nnyy
            POST /api/v1/spend/jobs/{id}/cancel    nnyy
            POST /api/v1/spend/jobs/{id}/resume    nnyy
            GET  /api/v1/spend/jobs/{id}/graded.csv   nnyy
            GET  /api/v1/spend/jobs/{id}/graded.parquet nnyy
            GET  /api/v1/spend/jobs/{id}/rejects.csv  nnyy
            GET  /api/v1/spend/jobs/{id}/summary.json nnyy
            GET  /actuator/health                  nnny
            GET  /actuator/health/liveness         yyyy
            GET  /actuator/health/readiness        yyyy
            GET  /actuator/prometheus              nnny
            GET  /actuator/sbom                    nnny
            GET  /api/v1/nothing                   nnnn
            """;

    private static final Map<String, String> KEYS = new TreeMap<>();

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping endpoints;

    @DynamicPropertySource
    static void keys(DynamicPropertyRegistry registry) {
        Map<String, String> scopes = Map.of(
                "officer", "screen,ledger:read",
                "analyst", "screen,ledger:read,spend",
                "administrator", "screen,ledger:read,spend,metrics,rules:admin");
        int index = 0;
        for (Map.Entry<String, String> role : new TreeMap<>(scopes).entrySet()) {
            String key = ApiKeys.create();
            KEYS.put(role.getKey(), key);
            String prefix = "inkopsrisk.security.api-keys[" + index++ + "].";
            registry.add(prefix + "name", role::getKey);
            registry.add(prefix + "sha256", () -> ApiKeys.hash(key));
            registry.add(prefix + "scopes", role::getValue);
        }
    }

    private static List<String[]> rows() {
        return MATRIX.lines().map(line -> line.split("\\s+")).toList();
    }

    @TestFactory
    Stream<DynamicTest> each_role_is_let_in_where_the_matrix_says_and_nowhere_else() {
        return rows().stream()
                .map(row -> DynamicTest.dynamicTest(row[0] + " " + row[1], () -> {
                    for (int role = 0; role < ROLES.size(); role++) {
                        boolean letIn = row[2].charAt(role) == 'y';
                        int status =
                                status(row[0], row[1].replace("{id}", "00000000-0000-4000-8000-000000000000"), role);
                        if (letIn) {
                            assertThat(status).as(ROLES.get(role)).isNotIn(401, 403);
                        } else {
                            assertThat(status).as(ROLES.get(role)).isIn(401, 403);
                        }
                    }
                }));
    }

    private int status(String method, String path, int role) {
        List<String> headers = new ArrayList<>(List.of("Content-Type", "application/json"));
        if (role > 0) {
            headers.addAll(List.of("X-API-Key", KEYS.get(ROLES.get(role))));
        }
        HttpResponse<String> answer =
                new Http(port).send(method, path, method.equals("POST") ? "{}" : "", headers.toArray(String[]::new));
        return answer.statusCode();
    }

    @Test
    void every_role_has_the_scopes_of_its_column() {
        assertThat(Role.OFFICER.scopes()).containsExactlyInAnyOrder(Scope.SCREEN, Scope.LEDGER_READ);
        assertThat(Role.ANALYST.scopes()).containsExactlyInAnyOrder(Scope.SCREEN, Scope.LEDGER_READ, Scope.SPEND);
        assertThat(Role.ADMINISTRATOR.scopes()).containsExactlyInAnyOrder(Scope.values());
    }

    @Test
    void every_endpoint_has_a_row() {
        Set<String> known = new TreeSet<>();
        rows().forEach(row -> known.add(row[0] + " " + row[1]));
        Set<String> without = new TreeSet<>();
        endpoints.getHandlerMethods().forEach((mapping, method) -> {
            if (method.getBeanType().getName().startsWith("se.inkopsrisk")) {
                for (String path : mapping.getPatternValues()) {
                    mapping.getMethodsCondition().getMethods().stream()
                            .map(verb -> verb + " " + path)
                            .filter(endpoint -> !known.contains(endpoint))
                            .forEach(without::add);
                }
            }
        });

        assertThat(without).as("endpoints without a row in the matrix").isEmpty();
    }
}
