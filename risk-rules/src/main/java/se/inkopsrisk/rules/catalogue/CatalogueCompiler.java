package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/** Checks the bundled tables and compiles them; the build runs it, and fails on a catalogue with problems. */
public final class CatalogueCompiler {
    private CatalogueCompiler() {}

    /**
     * Compiles the tables.
     *
     * @param arguments the directory of the tables, which also takes the compiled form
     * @throws CatalogueException with every problem, if there is any
     */
    public static void main(String[] arguments) throws IOException, NoSuchAlgorithmException {
        Path directory = Path.of(arguments[0]);
        CompiledTables tables = CatalogueReader.check(
                MessageDigest.getInstance("SHA-256"),
                name -> Files.exists(directory.resolve(name))
                        ? Optional.of(Files.newInputStream(directory.resolve(name)))
                        : Optional.empty());
        try (OutputStream out = Files.newOutputStream(directory.resolve(CompiledTables.RESOURCE))) {
            tables.write(out);
        }
    }
}
