package se.inkopsrisk.rules.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.verdict.Language;

/** Writes the bundled catalogue's pages; the build runs it once the tables and the rules are compiled. */
public final class CataloguePages {
    private static final int DATE_LENGTH = "2026-11-01".length();

    private CataloguePages() {}

    /**
     * Writes {@code catalogue.sv.html} and {@code catalogue.en.html}, and the rules' examples in one file.
     *
     * @param arguments the day whose grades are shown (what follows the date is left out), the directory of the
     *     rules' examples, then each directory that takes the
     *     pages, the first of which takes the examples too
     */
    public static void main(String[] arguments) throws IOException {
        LocalDate day = LocalDate.parse(arguments[0].substring(0, DATE_LENGTH));
        String examples = examples(Path.of(arguments[1]));
        Files.writeString(Files.createDirectories(Path.of(arguments[2])).resolve(RuleExample.FILE), examples);
        CataloguePage page = new CataloguePage(RuleBook.bundled(), day, RuleExample.of(examples));
        for (Language language : Language.values()) {
            String html = page.in(language);
            for (int i = 2; i < arguments.length; i++) {
                Path directory = Files.createDirectories(Path.of(arguments[i]));
                Files.writeString(directory.resolve(CataloguePage.fileName(language)), html);
            }
        }
    }

    private static String examples(Path directory) throws IOException {
        StringBuilder examples = new StringBuilder();
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.sorted().toList()) {
                examples.append(Files.readString(file));
            }
        }
        return examples.toString();
    }
}
