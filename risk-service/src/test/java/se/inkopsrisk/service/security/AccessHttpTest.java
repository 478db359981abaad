package se.inkopsrisk.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class AccessHttpTest {
    private static final String COFFEE = "{\"title\":\"Kaffe\",\"cpv\":\"15861000\"}";
    private static final String KEY = ApiKeys.create();
    private static final String BRISK_KEY = ApiKeys.create();
    private static final String SPEND_KEY = ApiKeys.create();
    private static final KeyPair ISSUER = issuer();

    @TempDir
    private static Path directory;

    @LocalServerPort
    private int port;

    private static KeyPair issuer() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @DynamicPropertySource
    static void ways_to_log_in(DynamicPropertyRegistry registry) throws IOException {
        registry.add("inkopsrisk.security.api-keys[0].name", () -> "vendor");
        registry.add("inkopsrisk.security.api-keys[0].sha256", () -> ApiKeys.hash(KEY));
        registry.add("inkopsrisk.security.api-keys[0].scopes", () -> "screen,ledger:read");
        registry.add("inkopsrisk.security.api-keys[1].name", () -> "brisk");
        registry.add("inkopsrisk.security.api-keys[1].sha256", () -> ApiKeys.hash(BRISK_KEY));
        registry.add("inkopsrisk.security.api-keys[1].scopes", () -> "screen");
        registry.add("inkopsrisk.security.api-keys[1].requests-per-minute", () -> "3");
        registry.add("inkopsrisk.security.api-keys[2].name", () -> "analysis");
        registry.add("inkopsrisk.security.api-keys[2].sha256", () -> ApiKeys.hash(SPEND_KEY));
        registry.add("inkopsrisk.security.api-keys[2].scopes", () -> "spend");
        registry.add("inkopsrisk.security.users[0].name", () -> "anna");
        registry.add(
                "inkopsrisk.security.users[0].password",
                () -> PasswordEncoderFactories.createDelegatingPasswordEncoder().encode("hemligt"));
        registry.add("inkopsrisk.security.users[0].role", () -> "officer");
        Path publicKey = directory.resolve("issuer.pem");
        Files.writeString(
                publicKey,
                "-----BEGIN PUBLIC KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(ISSUER.getPublic().getEncoded())
                        + "\n-----END PUBLIC KEY-----\n");
        registry.add(
                "spring.security.oauth2.resourceserver.jwt.public-key-location",
                () -> publicKey.toUri().toString());
    }

    private Http http() {
        return new Http(port);
    }

    private static String token(String scope, Instant expires) throws Exception {
        SignedJWT token = new SignedJWT(
                new JWSHeader(JWSAlgorithm.RS256),
                new JWTClaimsSet.Builder()
                        .subject("e-avrop")
                        .claim("scope", scope)
                        .expirationTime(Date.from(expires))
                        .build());
        token.sign(new RSASSASigner(ISSUER.getPrivate()));
        return "Bearer " + token.serialize();
    }

    @Test
    void who_keeps_an_assessment_is_named_by_the_key() {
        HttpResponse<String> kept = http().post("/api/v1/assessments?keep=true", COFFEE, "X-API-Key", KEY);

        String record = http().get(kept.headers().firstValue("Location").orElseThrow() + "/record", "X-API-Key", KEY)
                .body();
        assertThat(record).contains("\"recordedBy\":\"vendor\"");
    }

    @Test
    void an_unknown_key_is_refused_with_a_problem_in_the_askers_language() {
        HttpResponse<String> answer =
                http().post("/api/v1/assessments", COFFEE, "X-API-Key", ApiKeys.create(), "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:inkopsrisk:problem:unauthenticated", "valid key");
    }

    @Test
    void a_token_does_what_its_scopes_allow_and_no_more() throws Exception {
        Instant soon = Instant.now().plusSeconds(60);

        assertThat(http().post("/api/v1/assessments", COFFEE, "Authorization", token("screen", soon))
                        .statusCode())
                .isEqualTo(200);
        assertThat(http().get("/api/v1/assessments", "Authorization", token("screen", soon))
                        .statusCode())
                .isEqualTo(403);
        assertThat(http().post(
                                "/api/v1/assessments",
                                COFFEE,
                                "Authorization",
                                token("screen", Instant.now().minusSeconds(600)))
                        .statusCode())
                .isEqualTo(401);
        String forged = token("screen", soon).replaceAll("\\.[^.]*$", ".AAAA");
        assertThat(http().post("/api/v1/assessments", COFFEE, "Authorization", forged)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_key_that_asks_too_often_is_told_when_to_come_back() {
        int refused = 0;
        for (int i = 0; i < 6; i++) {
            HttpResponse<String> answer = http().post("/api/v1/assessments", COFFEE, "X-API-Key", BRISK_KEY);
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
                refused++;
            }
        }
        assertThat(refused).isBetween(2, 3);
        assertThat(http().post("/api/v1/assessments", COFFEE, "X-API-Key", KEY).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_person_logs_in_by_the_form_and_a_foreign_page_cannot_post_in_their_name() {
        HttpResponse<String> refused = http().get("/granska");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(refused.headers().firstValue("Location").orElseThrow()).endsWith("/login");
        HttpResponse<String> form = http().get("/login");
        String session = cookie(form);
        Matcher csrf = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form.body());
        assertThat(csrf.find()).isTrue();

        HttpResponse<String> login = http().send(
                        "POST",
                        "/login",
                        "username=anna&password=hemligt&_csrf="
                                + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8),
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Cookie",
                        session);

        String loggedIn = cookie(login);
        assertThat(loggedIn).isNotEqualTo(session);
        assertThat(login.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        assertThat(http().get("/granska", "Cookie", loggedIn).statusCode()).isEqualTo(200);
        assertThat(http().post("/api/v1/assessments", COFFEE, "Cookie", loggedIn)
                        .statusCode())
                .isEqualTo(403);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    @Test
    void no_secret_and_nothing_of_a_purchase_reaches_the_log(CapturedOutput output) {
        http().post(
                        "/api/v1/assessments?keep=true&reference=RS-HEMLIG",
                        "{\"title\":\"Hemlig upphandling\",\"supplierId\":\"556000-1234\",\"cpv\":\"99\"}",
                        "X-API-Key",
                        KEY);
        http().post("/api/v1/assessments", COFFEE, "X-API-Key", "irk_somebody-elses");

        assertThat(output.getAll())
                .doesNotContain(KEY, ApiKeys.hash(KEY), "irk_somebody", "Hemlig", "556000", "RS-HEMLIG", "{bcrypt}");
    }

    @Test
    void a_body_too_large_to_be_a_purchase_is_refused() {
        HttpResponse<String> answer =
                http().post("/api/v1/assessments", "{\"title\":\"" + "x".repeat(23 << 20) + "\"}", "X-API-Key", KEY);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:inkopsrisk:problem:too-large");
    }

    @Test
    void a_ledger_too_large_to_be_one_is_refused_before_it_has_come() throws IOException {
        assertThat(headForFiveGigabytes(SPEND_KEY))
                .anyMatch(line -> line.startsWith("HTTP/1.1 413"))
                .anyMatch(line -> line.contains("application/problem+json"));
        assertThat(headForFiveGigabytes(KEY)).anyMatch(line -> line.startsWith("HTTP/1.1 403"));
    }

    /** The answer's head for whoever says that a ledger of that size is to come, and sends its beginning. */
    private List<String> headForFiveGigabytes(String key) throws IOException {
        try (Socket caller = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = String.join(
                    "\r\n",
                    "POST /api/v1/spend/jobs HTTP/1.1",
                    "Host: localhost",
                    "X-API-Key: " + key,
                    "Content-Type: multipart/form-data; boundary=part",
                    "Content-Length: 5000000000",
                    "",
                    "--part");
            caller.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            return new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .takeWhile(line -> !line.isEmpty())
                    .toList();
        }
    }
}
