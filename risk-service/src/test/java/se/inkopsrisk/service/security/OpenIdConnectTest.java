package se.inkopsrisk.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;

/** People by OpenID Connect and programs by bearer tokens, both of an issuer that is known by its address alone. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class OpenIdConnectTest {
    private static final String COFFEE = "{\"title\":\"Kaffe\",\"cpv\":\"15861000\"}";
    private static final Issuer ISSUER = Issuer.start();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void issuer(DynamicPropertyRegistry settings) {
        String client = "spring.security.oauth2.client.";
        settings.add(client + "registration.region.client-id", () -> Issuer.CLIENT);
        settings.add(client + "registration.region.client-secret", () -> "secret");
        settings.add(client + "registration.region.scope", () -> "openid");
        settings.add(client + "provider.region.issuer-uri", ISSUER::address);
        settings.add("spring.security.oauth2.resourceserver.jwt.issuer-uri", ISSUER::address);
    }

    @AfterAll
    static void stop() {
        ISSUER.stop();
    }

    private Http http() {
        return new Http(port);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    /** Logs in as a browser would, and gives the session's cookie. */
    private String login(List<String> roles) {
        HttpResponse<String> begun = http().get("/oauth2/authorization/region");
        assertThat(begun.headers().firstValue("Location").orElseThrow()).startsWith(ISSUER.address() + "/authorize?");
        ISSUER.admit(UriUtils.decode(asked(begun, "nonce"), "UTF-8"), roles);
        HttpResponse<String> back =
                http().get("/login/oauth2/code/region?code=c&state=" + state(begun), "Cookie", cookie(begun));
        assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
        return cookie(back);
    }

    private static String state(HttpResponse<String> begun) {
        return asked(begun, "state");
    }

    /** What the service asked the issuer, as it stands in the address. */
    private static String asked(HttpResponse<String> begun, String name) {
        return UriComponentsBuilder.fromUriString(
                        begun.headers().firstValue("Location").orElseThrow())
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .getOrDefault(name, "");
    }

    @Test
    void a_person_has_the_scopes_of_the_roles_that_the_login_states() {
        String officer = login(List.of("officer"));
        String analyst = login(List.of("ANALYST", "something-else"));
        String nobody = login(List.of("guest"));

        assertThat(http().get("/granska", "Cookie", officer).statusCode()).isEqualTo(200);
        assertThat(http().get("/api/v1/spend/jobs", "Cookie", officer).statusCode())
                .isEqualTo(403);
        assertThat(http().get("/api/v1/spend/jobs", "Cookie", analyst).statusCode())
                .isEqualTo(200);
        assertThat(http().get("/api/v1/rules/versions", "Cookie", nobody).statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_login_that_answers_another_browsers_question_is_refused(CapturedOutput output) {
        HttpResponse<String> begun = http().get("/oauth2/authorization/region");
        ISSUER.admit("not the nonce that was asked with", List.of("administrator"));
        HttpResponse<String> back =
                http().get("/login/oauth2/code/region?code=c&state=" + state(begun), "Cookie", cookie(begun));

        assertThat(back.headers().firstValue("Location").orElseThrow()).contains("/login?error");
        assertThat(http().get("/granska", "Cookie", cookie(begun)).statusCode()).isEqualTo(302);
        assertThat(output.getAll()).contains("A login was refused: OAuth2AuthenticationException");
    }

    @Test
    void a_program_is_known_by_a_token_of_the_issuer_and_by_no_other(CapturedOutput output) {
        Issuer other = Issuer.start();
        try {
            assertThat(post(ISSUER.token("screen"))).isEqualTo(200);
            assertThat(post(ISSUER.token("spend"))).isEqualTo(403);
            assertThat(post(other.token("screen"))).isEqualTo(401);
            assertThat(post(other.tokenInTheNameOf(ISSUER.address(), "screen"))).isEqualTo(401);
            assertThat(post(ISSUER.tokenInTheNameOf(other.address(), "screen"))).isEqualTo(401);
            assertThat(post(ISSUER.token("screen", Instant.now().minusSeconds(600))))
                    .isEqualTo(401);
            assertThat(output.getAll().lines().filter(line -> line.contains("A login was refused")))
                    .hasSize(4)
                    .allMatch(line -> line.contains("InvalidBearerTokenException"));
        } finally {
            other.stop();
        }
    }

    private int post(String token) {
        return http().post("/api/v1/assessments", COFFEE, "Authorization", "Bearer " + token)
                .statusCode();
    }
}
