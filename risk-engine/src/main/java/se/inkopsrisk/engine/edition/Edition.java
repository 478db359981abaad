package se.inkopsrisk.engine.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.rules.RuleBook;
import se.inkopsrisk.rules.catalogue.CatalogueException;
import se.inkopsrisk.rules.catalogue.CatalogueProblem;
import se.inkopsrisk.rules.catalogue.WrittenCatalogue;

/**
 * An edition of the catalogue, as a person names it.
 *
 * @param name the word {@value #BUNDLED} or the directory
 * @param directory its tables; empty for the bundled edition
 */
public record Edition(String name, Optional<CatalogueDirectory> directory) {
    /** How the bundled edition is named. */
    public static final String BUNDLED = "bundled";

    /**
     * The edition of that name.
     *
     * @param name {@value #BUNDLED}, or a directory with a whole catalogue or an overlay
     * @throws IOException if there is no such directory, or it holds no table
     */
    public static Edition named(String name) throws IOException {
        return name.equals(BUNDLED)
                ? new Edition(name, Optional.empty())
                : new Edition(name, Optional.of(CatalogueDirectory.open(Path.of(name))));
    }

    /**
     * Its catalogue and rules.
     *
     * @throws CatalogueException if a table holds problems; it lists all of them, each with the directory
     */
    public RuleBook ruleBook() {
        return located(() -> directory
                .map(files -> files.isOverlay() ? RuleBook.withOverlays(List.of(files)) : RuleBook.withCatalogue(files))
                .orElseGet(RuleBook::bundled));
    }

    /**
     * Its rows as they are written.
     *
     * @throws CatalogueException if a table holds problems; it lists all of them, each with the directory
     */
    public WrittenCatalogue written() {
        return located(() -> directory
                .map(files ->
                        files.isOverlay() ? WrittenCatalogue.bundledUnder(List.of(files)) : WrittenCatalogue.of(files))
                .orElseGet(() -> WrittenCatalogue.bundledUnder(List.of())));
    }

    /**
     * The edition with all that a comparison needs.
     *
     * @throws CatalogueException if a table holds problems; it lists all of them, each with the directory
     */
    public LoadedEdition load() {
        return new LoadedEdition(RiskScreener.of(ruleBook()), written());
    }

    /** Two editions are often read together, so that a file's name alone would not tell where the problem is. */
    private <T> T located(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (CatalogueException e) {
            throw new CatalogueException(e.problems().stream()
                    .map(problem -> new CatalogueProblem(
                            Path.of(name).resolve(problem.file()).toString(),
                            problem.line(),
                            problem.column(),
                            problem.message()))
                    .toList());
        }
    }
}
