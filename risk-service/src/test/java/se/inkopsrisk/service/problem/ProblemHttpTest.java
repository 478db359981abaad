package se.inkopsrisk.service.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ProblemHttpTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET    | /api/v1/nothing                     |                  | */*       | 404 | not-found              |
            GET    | /api/v1/assessments/x               |                  | */*       | 400 | invalid-request        | /id
            GET    | /api/v1/assessments/00000000-0000-4000-8000-000000000000 | | */*   | 404 | not-found              |
            DELETE | /api/v1/assessments                 |                  | */*       | 405 | method-not-allowed     |
            POST   | /api/v1/assessments                 | text/plain       | */*       | 415 | unsupported-media-type |
            POST   | /api/v1/assessments                 | application/json | text/html | 406 | not-acceptable         |
            POST   | /api/v1/assessments                 | application/json | */*       | 400 | invalid-purchase       | /titel
            POST   | /api/v1/assessments?kep=true        | application/json | */*       | 400 | invalid-request        | /kep
            POST   | /api/v1/assessments?keep=perhaps    | application/json | */*       | 400 | invalid-request        | /keep
            POST   | /api/v1/assessments?note=x          | application/json | */*       | 400 | invalid-request        | /note
            POST   | /api/v1/assessments?rules=1999      | application/json | */*       | 400 | invalid-request        | /rules
            GET    | /api/v1/assessments?limit=0         |                  | */*       | 400 | invalid-request        | /limit
            GET    | /api/v1/assessments?limit=many      |                  | */*       | 400 | invalid-request        | /limit
            GET    | /api/v1/assessments?from=yesterday  |                  | */*       | 400 | invalid-request        | /from
            GET    | /api/v1/assessments?grade=HIGH      |                  | */*       | 400 | invalid-request        | /grade
            GET    | /api/v1/catalogue?x=1               |                  | */*       | 400 | invalid-request        | /x
            GET    | /api/v1/cpv                         |                  | */*       | 400 | invalid-request        | /query
            GET    | /api/v1/categories/nothing          |                  | */*       | 404 | not-found              |
            """)
    void every_fault_under_api_is_a_problem_of_a_stable_type_in_both_languages(
            String method, String path, String contentType, String accept, int status, String type, String pointer) {
        for (String language : new String[] {"sv", "en"}) {
            String[] headers = contentType == null
                    ? new String[] {"Accept", accept, "Accept-Language", language}
                    : new String[] {"Accept", accept, "Accept-Language", language, "Content-Type", contentType};
            HttpResponse<String> answer =
                    new Http(port).send(method, path, contentType == null ? "" : "{\"titel\":\"x\"}", headers);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
            JsonNode problem = Http.json(answer);
            assertThat(problem.path("type").asString()).isEqualTo("urn:inkopsrisk:problem:" + type);
            assertThat(problem.path("status").asInt()).isEqualTo(status);
            assertThat(problem.path("detail").asString()).isNotBlank();
            if (pointer != null) {
                assertThat(problem.path("errors").get(0).path("pointer").asString())
                        .isEqualTo(pointer);
            }
        }
    }
}
