package se.inkopsrisk.service.operation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.service.Http;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceProcessTest {
    private static final String PURCHASE = "{\"title\":\"Kaffe\",\"cpv\":\"15861000\"}\n";

    @TempDir
    private Path directory;

    @Test
    void what_is_under_way_when_the_service_is_told_to_end_is_answered() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(directory);
                Socket caller = connect(service)) {
            send(
                    caller,
                    """
                    POST /api/v1/assessments/batch HTTP/1.1\r
                    Host: localhost\r
                    Content-Type: application/x-ndjson\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    %s"""
                            .formatted(2 * PURCHASE.length(), PURCHASE));
            ServiceProcess.await(() -> isUnderWay(service));

            service.askToStop();
            ServiceProcess.await(() -> !takesCalls(service));
            assertThat(service.isAlive()).isTrue();
            send(caller, PURCHASE);

            String answer = new String(caller.getInputStream().readAllBytes(), UTF_8);
            assertThat(answer)
                    .startsWith("HTTP/1.1 200")
                    .contains("{\"counts\":", "\"HIGH\":2,")
                    .endsWith("\r\n0\r\n\r\n");
            ServiceProcess.await(() -> !service.isAlive());
        }
    }

    private static Socket connect(ServiceProcess service) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), service.port());
    }

    private static void send(Socket caller, String text) throws IOException {
        caller.getOutputStream().write(text.getBytes(UTF_8));
        caller.getOutputStream().flush();
    }

    private static boolean isUnderWay(ServiceProcess service) {
        return new Http(service.port())
                .get("/actuator/prometheus")
                .body()
                .lines()
                .anyMatch(line ->
                        line.matches("http_server_requests_active_seconds_count\\{.*method=\"POST\".*} 1(\\.0)?"));
    }

    private static boolean takesCalls(ServiceProcess service) {
        try (Socket another = connect(service)) {
            return another.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void every_line_of_the_log_is_json_where_the_settings_say_so() throws IOException, InterruptedException {
        try (ServiceProcess service = ServiceProcess.start(directory, "--logging.structured.format.console=ecs")) {
            assertThat(service.log()).isNotEmpty().allSatisfy(line -> {
                JsonNode event = JsonMapper.shared().readTree(line);
                assertThat(event.path("@timestamp").asString()).isNotEmpty();
                assertThat(event.path("message").asString()).isNotEmpty();
                assertThat(event.path("service").path("name").asString()).isEqualTo("inkopsrisk");
            });
        }
    }
}
