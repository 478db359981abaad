package se.inkopsrisk.engine.edition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.rules.catalogue.CatalogueFiles;
import se.inkopsrisk.rules.catalogue.GovernanceIndex;
import se.inkopsrisk.rules.catalogue.TableName;

/** A directory with tables of the form that {@code docs/catalogue-format.md} describes. */
public final class CatalogueDirectory implements CatalogueFiles {
    private static final String OVERLAY = "overlay.properties";
    /** Text, workbooks, and names that Windows has added an ending to; no lock files, which begin with ~ or a point. */
    private static final Pattern LIKE_A_TABLE =
            Pattern.compile("[^~.].*\\.(?:csv|txt|tsv|xls|xlsx|xlsm|ods)", Pattern.CASE_INSENSITIVE);

    private final Path path;

    private CatalogueDirectory(Path path) {
        this.path = path;
    }

    /**
     * Opens a directory.
     *
     * @throws NotDirectoryException if there is no such directory
     * @throws NoSuchFileException if it holds neither a table nor {@code overlay.properties}
     */
    public static CatalogueDirectory open(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            throw new NotDirectoryException(path.toString());
        }
        CatalogueDirectory directory = new CatalogueDirectory(path);
        if (!directory.holds(OVERLAY) && directory.missing().size() == TableName.values().length) {
            throw new NoSuchFileException(
                    path.resolve(TableName.CATEGORIES.file()).toString());
        }
        return directory;
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Whether it is laid over the bundled catalogue: it says so, or it lacks a table. */
    public boolean isOverlay() {
        return holds(OVERLAY) || !missing().isEmpty();
    }

    /** File names of the tables that it lacks. */
    public List<String> missing() {
        return tables().filter(table -> !holds(table)).toList();
    }

    /**
     * Files that look like tables and that nothing reads, sorted: most often a misspelt name or a workbook, whose rows
     * would be left out in silence.
     */
    public List<String> strays() throws IOException {
        Set<String> known = Stream.concat(
                        tables(), Arrays.stream(GovernanceIndex.values()).map(GovernanceIndex::file))
                .collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(path)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> LIKE_A_TABLE.matcher(name).matches() && !known.contains(name))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public Optional<InputStream> open(String name) throws IOException {
        return holds(name) ? Optional.of(Files.newInputStream(path.resolve(name))) : Optional.empty();
    }

    private boolean holds(String name) {
        return Files.exists(path.resolve(name));
    }

    private static Stream<String> tables() {
        return Arrays.stream(TableName.values()).map(TableName::file);
    }
}
