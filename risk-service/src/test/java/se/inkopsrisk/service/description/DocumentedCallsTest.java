package se.inkopsrisk.service.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.inkopsrisk.service.ServiceApplication;
import se.inkopsrisk.service.description.DocumentedCalls.Call;

/** Every curl call in the documentation is run as it stands there, and answers as it is shown there. */
@SpringBootTest(classes = ServiceApplication.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentedCallsTest {
    private static final Path ROOT = Path.of(System.getProperty("inkopsrisk.root"));
    private static final String SHOWN_ADDRESS = "127.0.0.1:8080";
    private static final String END = "==== end of call, status ";
    /** What curl says of an answer of 400 and more, by --fail-with-body. */
    private static final int REFUSED = 22;

    @TempDir
    private static Path data;

    @TempDir
    private Path directory;

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry settings) {
        settings.add("inkopsrisk.data-directory", data::toString);
    }

    @BeforeAll
    static void needs_curl_and_a_shell() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(":")).anyMatch(bin -> Files.isExecutable(Path.of(bin, "curl")))
                        && Files.isExecutable(Path.of("/bin/bash")),
                "curl and bash are needed to run the documentation's calls");
    }

    static List<Path> documents() throws IOException {
        try (Stream<Path> docs = Files.list(ROOT.resolve("docs"));
                Stream<Path> samples = Files.walk(ROOT.resolve("samples"), 2)) {
            List<Path> found = new ArrayList<>(Stream.concat(docs, samples)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList());
            found.add(ROOT.resolve("README.md"));
            found.removeIf(file -> calls(file).isEmpty());
            return found;
        }
    }

    private static List<Call> calls(Path document) {
        try {
            return DocumentedCalls.in(Files.readAllLines(document)).calls();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void every_call_is_answered_as_the_document_says(Path document) throws Exception {
        List<Call> calls = calls(document);
        List<String> answers = run(calls);

        for (int i = 0; i < calls.size(); i++) {
            assertAnswered(calls.get(i), answers.get(i));
        }
    }

    @Test
    void the_readme_and_the_api_show_calls_with_their_answers() throws IOException {
        assertThat(documents()).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/http-api.md"));
        assertThat(calls(ROOT.resolve("docs/http-api.md")).stream()
                        .filter(call -> !call.answers().isEmpty()))
                .hasSizeGreaterThan(5);
    }

    @Test
    void an_answer_that_is_shown_otherwise_than_it_is_fails() throws Exception {
        String call = "curl -s http://" + SHOWN_ADDRESS + "/api/v1/rules/versions";
        String answer = run(List.of(new Call(call, List.of()))).get(0);

        assertAnswered(new Call(call, List.of("{\"inForce\": \"…\", …")), answer);
        for (String edited : List.of("{\"inForce\":\"1999\"", "{\"detail\":…urn:inkopsrisk:problem:forbidden\"")) {
            assertThatThrownBy(() -> assertAnswered(new Call(call, List.of(edited)), answer))
                    .isInstanceOf(AssertionError.class);
        }
    }

    private static void assertAnswered(Call call, String answer) {
        String body = answer.substring(0, answer.lastIndexOf(END));
        int status = Integer.parseInt(
                answer.substring(answer.lastIndexOf(END) + END.length()).strip());
        assertThat(status).as(call.command() + "\n" + body).isEqualTo(call.isRefused() ? REFUSED : 0);
        String compact = Call.withoutBlanks(body);
        assertThat(call.shown()).as(call.command() + "\n" + body).allSatisfy(shown -> assertThat(compact)
                .containsPattern(shown));
    }

    /** Runs all in one shell, so that a call can use what an earlier one left in a variable. */
    private List<String> run(List<Call> calls) throws IOException, InterruptedException {
        StringBuilder script =
                new StringBuilder("curl() { command curl -sS --max-time 60 --fail-with-body \"$@\"; }\n");
        for (Call call : calls) {
            script.append(call.command().replace(SHOWN_ADDRESS, "127.0.0.1:" + port))
                    .append("\necho \"\n")
                    .append(END)
                    .append("$?\"\n");
        }
        Path file = Files.writeString(directory.resolve("calls.sh"), script);
        Path output = directory.resolve("output");
        Process shell = new ProcessBuilder("/bin/bash", file.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(shell.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return split(Files.readString(output, StandardCharsets.UTF_8));
    }

    private static List<String> split(String output) {
        List<String> answers = new ArrayList<>();
        StringBuilder answer = new StringBuilder();
        for (String line : output.lines().toList()) {
            answer.append(line).append('\n');
            if (line.startsWith(END)) {
                answers.add(answer.toString());
                answer.setLength(0);
            }
        }
        return answers;
    }
}
