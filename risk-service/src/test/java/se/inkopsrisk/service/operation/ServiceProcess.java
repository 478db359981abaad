package se.inkopsrisk.service.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.inkopsrisk.service.Inkopsrisk;

/** The service in a process of its own, as whoever operates it starts and stops it. */
final class ServiceProcess implements AutoCloseable {
    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Process process;
    private final Path log;

    private ServiceProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it, and waits until it listens. */
    static ServiceProcess start(Path directory, String... settings) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Inkopsrisk.class.getName(),
                "serve",
                "--port=0",
                "--inkopsrisk.data-directory=" + directory.resolve("data")));
        command.addAll(Arrays.asList(settings));
        Path log = directory.resolve("log");
        ServiceProcess service = new ServiceProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start(),
                log);
        try {
            await(() -> service.started().find());
        } catch (IllegalStateException e) {
            service.close();
            throw e;
        }
        return service;
    }

    private Matcher started() {
        return STARTED.matcher(String.join("\n", log()));
    }

    int port() {
        Matcher started = started();
        if (!started.find()) {
            throw new IllegalStateException("It does not listen");
        }
        return Integer.parseInt(started.group(1));
    }

    /** The lines of its log so far. */
    List<String> log() {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to stop, as systemd and Kubernetes do, and does not wait. */
    void askToStop() {
        process.destroy();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Waits for something to become so. */
    static void await(BooleanSupplier state) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!state.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("It did not become so in " + PATIENCE);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
