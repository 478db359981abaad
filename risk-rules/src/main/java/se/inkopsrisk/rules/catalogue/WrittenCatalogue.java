package se.inkopsrisk.rules.catalogue;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A catalogue's rows as they are written, cell by cell, so that two editions can be compared. Immutable. */
public final class WrittenCatalogue {
    private final Map<TableName, Map<String, List<String>>> cells = new EnumMap<>(TableName.class);

    private WrittenCatalogue(CatalogueReader reader) {
        reader.rows().forEach((table, rows) -> {
            Map<String, List<String>> byKey = new LinkedHashMap<>();
            rows.forEach((key, row) -> byKey.put(key, row.cells()));
            cells.put(table, byKey);
        });
    }

    /**
     * A whole catalogue.
     *
     * @throws CatalogueException if it holds problems
     */
    public static WrittenCatalogue of(CatalogueFiles files) {
        return checked(CatalogueReader.whole(sha256(), files));
    }

    /**
     * The bundled catalogue with overlays on top, the last one uppermost.
     *
     * @throws CatalogueException if they hold problems
     */
    public static WrittenCatalogue bundledUnder(List<CatalogueFiles> overlays) {
        return checked(CatalogueReader.overlaid(sha256(), CompiledTables.bundled(), overlays));
    }

    /** The table's rows by key, each with its cells in the table's column order. */
    public Map<String, List<String>> rows(TableName table) {
        return Collections.unmodifiableMap(cells.getOrDefault(table, Map.of()));
    }

    private static WrittenCatalogue checked(CatalogueReader reader) {
        reader.checked();
        return new WrittenCatalogue(reader);
    }

    /** Reading wants one; which bytes these are does not matter here. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
