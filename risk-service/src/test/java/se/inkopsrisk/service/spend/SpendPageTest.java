package se.inkopsrisk.service.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkopsrisk.service.ServiceApplication;

/** The page without a browser: what it answers, and that it keeps what it promises. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class SpendPageTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String BOUNDARY = "page-boundary";
    private static final String LEDGER = "titel;cpv;belopp;datum\nHandskar;18424300;100,50;2025-03-01\nTe;fel;1,00;\n";

    @TempDir
    private static Path data;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("inkopsrisk.data-directory", data::toString);
    }

    @LocalServerPort
    private int port;

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(request(path).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                request(path).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private HttpResponse<String> handIn(String ledger, String map, String date)
            throws IOException, InterruptedException {
        String body = file("ledger", "år 2025.csv", ledger)
                + file("map", "", map)
                + "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"date\"\r\n\r\n" + date + "\r\n--"
                + BOUNDARY + "--\r\n";
        return CLIENT.send(
                request("/reskontra")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String file(String name, String fileName, String content) {
        return "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
    }

    /** The job's page once it no longer says that the job goes on. */
    private HttpResponse<String> ended(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(page);
        for (int tries = 0; tries < 600 && answer.body().contains("hx-trigger"); tries++) {
            Thread.sleep(100);
            answer = get(page);
        }
        return answer;
    }

    private static String address(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).isEqualTo(303);
        return URI.create(accepted.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    @Test
    void a_ledger_that_is_handed_in_gives_a_report_and_its_files() throws Exception {
        String page = address(handIn(LEDGER, "", ""));
        HttpResponse<String> done = ended(page);

        assertThat(done.body())
                .contains("år 2025.csv", "2 rader = 1 bedömda + 1 avvisade")
                .contains("101,50\u00A0kr = 100,50\u00A0kr bedömda + 1\u00A0kr avvisade");
        assertThat(get(page + "/graded.csv").body()).contains("undersokningshandskar");
        assertThat(get(page + "/rejects.csv").body()).contains("fel");
        HttpResponse<String> report = get(page + "/rapport");
        assertThat(report.body()).contains("Risker i inköpen");
        assertThat(report.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("style-src 'unsafe-inline'")
                .doesNotContain("script-src");
        assertThat(get(page + "/rapport.pdf").headers().firstValue("Content-Type"))
                .contains("application/pdf");
        assertThat(get("/reskontra").body()).contains(page);

        assertThat(post(page + "/radera").statusCode()).isEqualTo(303);
        assertThat(get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void rubbish_is_explained_in_the_readers_language() throws Exception {
        String page = address(handIn("a;b\n1;2\n", "", ""));

        assertThat(ended(page).body()).contains("Gick inte att granska", "--map");
        assertThat(get(page + "?lang=en").body()).contains("Could not be screened", "neither title, CPV code");
        assertThat(get(page + "/rapport").statusCode()).isEqualTo(404);
    }

    @Test
    void what_is_missing_or_misspelt_is_named_beside_its_field() throws Exception {
        HttpResponse<String> nothing = handIn("", "", "");
        assertThat(nothing.statusCode()).isEqualTo(400);
        assertThat(nothing.body()).contains("Välj en fil med reskontran", "id=\"ledger-error\"");

        HttpResponse<String> misspelt = handIn(LEDGER, "", "i fjol");
        assertThat(misspelt.statusCode()).isEqualTo(400);
        assertThat(misspelt.body()).contains("Skriv dagen som 2025-12-31", "id=\"date-error\"");

        HttpResponse<String> unmapped = handIn(LEDGER, "benämning=titel\n", "");
        assertThat(unmapped.statusCode()).isEqualTo(400);
        assertThat(unmapped.body()).contains("fältet är okänt", "id=\"map-error\"");
    }

    @Test
    void a_job_that_is_not_there_is_not_found() throws Exception {
        assertThat(get("/reskontra/00000000-0000-0000-0000-000000000000").statusCode())
                .isEqualTo(404);
        assertThat(get("/reskontra/..%2f..%2fetc").statusCode()).isIn(400, 404);
    }
}
