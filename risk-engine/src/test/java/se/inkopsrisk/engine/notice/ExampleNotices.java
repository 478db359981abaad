package se.inkopsrisk.engine.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The example notices of the eForms SDK, which the build unpacks beside the classes. */
public final class ExampleNotices {
    private static final Path FOLDER = Path.of("target", "eforms", "eforms-sdk", "examples", "notices");

    private ExampleNotices() {}

    /** Their names, sorted. */
    public static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of one. */
    public static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One as it is read. */
    public static Notice read(String name) {
        return NoticeReader.withDefaults().read(bytes(name), name);
    }
}
