package se.inkopsrisk.service.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;
import tools.jackson.databind.JsonNode;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class CatalogueHttpTest {
    @LocalServerPort
    private int port;

    private Http http() {
        return new Http(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/catalogue",
                "/api/v1/categories",
                "/api/v1/categories/undersokningshandskar",
                "/api/v1/cpv?query=handsk",
                "/api/v1/sources"
            })
    void a_client_that_knows_the_answer_is_told_so_for_next_to_nothing(String path) {
        HttpResponse<String> first = http().get(path);
        String tag = first.headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> again = http().get(path, "If-None-Match", tag);
        HttpResponse<String> english = http().get(path, "If-None-Match", tag, "Accept-Language", "en");

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(english.statusCode()).isEqualTo(200);
    }

    @Test
    void somebody_who_types_finds_codes_with_their_category() {
        JsonNode first =
                Http.json(http().get("/api/v1/cpv?query=handskar&limit=3")).get(0);

        assertThat(first.path("name").asString()).containsIgnoringCase("handskar");
        assertThat(first.path("category").asString()).isNotEmpty();
    }

    @Test
    void a_category_tells_what_is_above_and_below_it() {
        JsonNode gloves = Http.json(http().get("/api/v1/categories/undersokningshandskar"));

        assertThat(gloves.path("path").get(0).path("id").asString())
                .isEqualTo(gloves.path("category").path("parent").asString());
        assertThat(gloves.path("cpv").isArray()).isTrue();
    }

    @Test
    void the_overview_names_every_word_that_may_be_sent() {
        JsonNode overview = Http.json(http().get("/api/v1/catalogue"));

        assertThat(overview.path("criteria")).hasSize(5);
        assertThat(overview.path("cpvCodes").asInt()).isEqualTo(9454);
        assertThat(overview.path("contractTerms")).isNotEmpty();
        assertThat(overview.path("countries")).isNotEmpty();
    }
}
