package se.inkopsrisk.service.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.inkopsrisk.service.Http;
import se.inkopsrisk.service.ServiceApplication;

@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class OpenOnLoopbackTest {
    @LocalServerPort
    private int port;

    @Test
    void without_login_everything_is_open_to_this_machine() {
        assertThat(new Http(port).post("/api/v1/rules/reload", "").statusCode()).isEqualTo(200);
        assertThat(new Http(port).get("/actuator/prometheus").statusCode()).isEqualTo(200);
    }

    @Test
    void a_foreign_page_in_a_browser_on_this_machine_cannot_send_anything() {
        assertThat(new Http(port)
                        .post("/api/v1/rules/reload", "", "Origin", "https://example.org")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Http(port)
                        .post("/api/v1/rules/reload", "", "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(new Http(port)
                        .post("/api/v1/rules/reload", "", "Origin", "http://127.0.0.1:" + port)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_foreign_name_that_leads_to_this_machine_reads_nothing() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /api/v1/assessments HTTP/1.1\r\nHost: rebound.example.org\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();

            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("HTTP/1.1 403");
        }
    }
}
