package se.inkopsrisk.samples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.rules.verdict.Language;

/**
 * How to screen, as it is broadcast to the executors: small, and the same for all of them.
 *
 * @param overlay the files of a region's own tables by name, laid over the bundled ones; empty for none
 * @param mapping a mapping file's text; empty where columns are known by name
 * @param date the day for rows that state none; never "today", which could differ between machines
 * @param language of the reasons for rejected rows
 * @param assessments whether each graded row carries its whole assessment as JSON
 */
record Settings(HashMap<String, byte[]> overlay, String mapping, LocalDate date, Language language, boolean assessments)
        implements Serializable {

    /** The settings that the options ask for. */
    static Settings of(Options options) throws IOException {
        return new Settings(
                options.rules().isPresent() ? files(options.rules().get()) : new HashMap<>(),
                options.mapping().isPresent()
                        ? Files.readString(options.mapping().get())
                        : "",
                options.date(),
                options.language(),
                options.assessments());
    }

    private static HashMap<String, byte[]> files(Path directory) throws IOException {
        List<Path> paths;
        try (Stream<Path> listed = Files.list(directory)) {
            paths = listed.filter(Files::isRegularFile).toList();
        }
        HashMap<String, byte[]> files = new HashMap<>();
        for (Path path : paths) {
            files.put(path.getFileName().toString(), Files.readAllBytes(path));
        }
        return files;
    }

    /** One of the overlay's files. */
    Optional<byte[]> overlayFile(String name) {
        return Optional.ofNullable(((Map<String, byte[]>) overlay).get(name));
    }
}
