package se.inkopsrisk.rules.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Where a catalogue's files are read from: the library's own resources, or a directory. */
@FunctionalInterface
public interface CatalogueFiles {
    /**
     * Opens a file.
     *
     * @param name the file's name, such as {@code grades.csv}
     * @return its bytes, to be closed by the caller; empty where there is no such file
     * @throws IOException if it is there but cannot be read
     */
    Optional<InputStream> open(String name) throws IOException;

    /** The bundled catalogue. */
    static CatalogueFiles bundled() {
        return name -> Optional.ofNullable(CatalogueFiles.class.getResourceAsStream(name));
    }
}
