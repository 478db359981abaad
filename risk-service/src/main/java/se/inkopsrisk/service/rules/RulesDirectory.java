package se.inkopsrisk.service.rules;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.edition.Edition;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.verdict.LocalText;
import se.inkopsrisk.service.rules.InstalledRules.Installed;

/**
 * The directory in which editions are installed: a folder for each, with an overlay or a whole catalogue, and a file
 * {@value #CURRENT} that names the one in force. The bundled edition is always installed, and is in force where the file
 * is missing or names it.
 */
@Component
class RulesDirectory {
    private static final String CURRENT = "current";

    private final Optional<Path> directory;

    RulesDirectory(@Value("${inkopsrisk.rules.directory:}") String directory) {
        this.directory = directory.isBlank()
                ? Optional.empty()
                : Optional.of(Path.of(directory).toAbsolutePath());
    }

    /**
     * Reads every edition.
     *
     * @throws CatalogueException if any of them holds a problem; it lists all of them
     */
    InstalledRules read() {
        List<Installed> all = new ArrayList<>();
        all.add(new Installed(Edition.BUNDLED, RiskScreener.withBundledRules()));
        if (directory.isEmpty()) {
            return new InstalledRules(all.get(0), all);
        }
        List<CatalogueProblem> problems = new ArrayList<>();
        try {
            for (Path folder : folders()) {
                try {
                    RiskScreener screener =
                            RiskScreener.of(Edition.named(folder.toString()).ruleBook());
                    all.add(new Installed(folder.getFileName().toString(), screener));
                } catch (CatalogueException e) {
                    problems.addAll(e.problems());
                }
            }
            String current = current();
            Optional<Installed> inForce = all.stream()
                    .filter(edition -> edition.name().equals(current))
                    .findFirst();
            if (inForce.isEmpty()) {
                problems.add(new CatalogueProblem(
                        CURRENT,
                        1,
                        "",
                        new LocalText(
                                "”" + current + "” finns inte i " + directory.get(),
                                "there is no \"" + current + "\" in " + directory.get())));
            }
            if (!problems.isEmpty()) {
                throw new CatalogueException(problems);
            }
            return new InstalledRules(inForce.orElseThrow(), all);
        } catch (IOException e) {
            throw new CatalogueException(List.of(new CatalogueProblem(
                    directory.get().toString(),
                    0,
                    "",
                    new LocalText("kan inte läsas: " + e.getMessage(), "cannot be read: " + e.getMessage()))));
        }
    }

    private List<Path> folders() throws IOException {
        Path root = directory.orElseThrow();
        if (!Files.isDirectory(root)) {
            throw new NotDirectoryException(root.toString());
        }
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        }
    }

    private String current() throws IOException {
        Path file = directory.orElseThrow().resolve(CURRENT);
        return Files.exists(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : Edition.BUNDLED;
    }
}
