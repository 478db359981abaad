package se.inkopsrisk.service.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import se.inkopsrisk.service.ServiceApplication;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class PageHttpTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/granska", "/granskning?title=Kaffe", "/katalog", "/om", "/finns-inte"})
    void every_page_allows_our_own_files_and_nothing_inline(String path) throws Exception {
        String policy =
                get(path).headers().firstValue("Content-Security-Policy").orElseThrow();

        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe", "http:", "https:", "*");
    }

    @Test
    void pages_are_swedish_whatever_the_browser_speaks_until_english_is_chosen() throws Exception {
        assertThat(get("/", "Accept-Language", "en").body()).contains("<html lang=\"sv\"");
        assertThat(get("/?lang=en").headers().firstValue("Set-Cookie").orElseThrow())
                .contains("inkopsrisk-lang=en", "HttpOnly", "SameSite=Lax");
        assertThat(get("/", "Cookie", "inkopsrisk-lang=en").body()).contains("<html lang=\"en\"");
    }

    @Test
    void the_page_says_what_rests_on_a_source_past_its_best_before() throws Exception {
        String gloves = "/granskning?title=Handskar&cpv=18424300&plannedFor=";

        assertThat(get(gloves + "2026-12-01").body()).contains("18424300").doesNotContain("bäst före");
        assertThat(get(gloves + "2040-01-01").body()).contains("Källan är äldre än sitt bäst före-datum.");
    }

    @Test
    void a_missing_page_is_told_in_both_languages_without_our_insides() throws Exception {
        HttpResponse<String> swedish = get("/finns-inte", "Accept", "text/html");
        HttpResponse<String> english = get("/finns-inte?lang=en", "Accept", "text/html");

        assertThat(swedish.statusCode()).isEqualTo(404);
        assertThat(swedish.body()).contains("Sidan finns inte").doesNotContain("Exception", "springframework");
        assertThat(english.body()).contains("There is no such page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/granskning.pdf", "/behovlighetsbedomning.pdf"})
    void what_the_page_says_can_be_taken_along_as_pdf(String path) throws Exception {
        HttpResponse<String> answer =
                get(path + "?title=St%C3%A4dning&cpv=90911200&performedInSweden=YES&valueSek=9000000");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.body()).startsWith("%PDF-");
    }

    @Test
    void programs_get_problem_details_where_people_get_pages() throws Exception {
        HttpResponse<String> answer = get("/api/v1/finns-inte");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_file_that_is_too_large_is_told_on_a_page() throws Exception {
        String boundary = "edge";
        String body = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\r\n"
                + "x".repeat(23_000_000) + "\r\n--edge--\r\n";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/annons"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Accept", "text/html")
                .POST(BodyPublishers.ofString(body))
                .build();

        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Filen är för stor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zzz", "H4sIAAAAAAAA_w"})
    void a_notice_that_did_not_come_along_is_asked_for_again(String packed) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/annons"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("notice=" + packed))
                .build();

        HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"file-error\"");
    }

    @Test
    void a_title_is_shown_as_it_was_written_and_never_run() throws Exception {
        String body =
                get("/granskning?title=%3Cscript%3Ealert(1)%3C%2Fscript%3E").body();

        assertThat(body).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert");
    }

    @Test
    void both_languages_say_the_same_things() throws IOException {
        assertThat(messages("web/messages_en.properties").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        messages("web/messages.properties").stringPropertyNames());
    }

    private static Properties messages(String name) throws IOException {
        return PropertiesLoaderUtils.loadProperties(
                new EncodedResource(new ClassPathResource(name), StandardCharsets.UTF_8));
    }

    @Test
    void a_decision_on_the_page_gives_the_bytes_that_the_api_gives() throws Exception {
        Path sample = Path.of(System.getProperty("inkopsrisk.root"), "samples", "notice-care.xml");
        String packed = Base64.getUrlEncoder().withoutPadding().encodeToString(gzip(Files.readAllBytes(sample)));
        String form = "notice=" + packed + "&needs.LOT-0003.decision=NO&needs.LOT-0003.PRICE_PRESSURE=YES"
                + "&needs.LOT-0003.reason=Egen+personal";
        String parts = "--edge\r\nContent-Disposition: form-data; name=\"notice\"; filename=\"a.xml\"\r\n\r\n"
                + Files.readString(sample)
                + "\r\n--edge\r\nContent-Disposition: form-data; name=\"answers\"; filename=\"a.json\"\r\n\r\n"
                + "[{\"lot\":\"LOT-0003\",\"indicators\":{\"PRICE_PRESSURE\":true},"
                + "\"decision\":{\"termsNeeded\":false,\"reason\":\"Egen personal\"}}]\r\n--edge--\r\n";

        HttpResponse<String> page = post("/annons/granskning.json", "application/x-www-form-urlencoded", form);
        HttpResponse<String> api = post("/api/v1/notices", "multipart/form-data; boundary=edge", parts);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("\"deviates\":true").isEqualTo(api.body());
    }

    private HttpResponse<String> post(String path, String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
