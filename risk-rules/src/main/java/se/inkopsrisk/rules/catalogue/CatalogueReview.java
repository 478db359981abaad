package se.inkopsrisk.rules.catalogue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.rules.verdict.LocalText;

/**
 * A catalogue looked through, so that whoever edits it learns everything at once.
 *
 * @param problems why it is refused, sorted by file, line and column; none where it can be used
 * @param notices what could be tidier, in the same order
 * @param rows the number of rows in each table; for an overlay, of its own rows
 */
public record CatalogueReview(
        List<CatalogueProblem> problems, List<CatalogueProblem> notices, Map<TableName, Integer> rows) {
    public CatalogueReview {
        problems = problems.stream().sorted().distinct().toList();
        notices = notices.stream().sorted().distinct().toList();
    }

    /** Looks through a whole catalogue. */
    public static CatalogueReview of(CatalogueFiles files) {
        return of(CatalogueReader.whole(WrittenCatalogue.sha256(), files), false);
    }

    /** Looks through an overlay of the bundled catalogue. */
    public static CatalogueReview ofOverlay(CatalogueFiles files) {
        return of(CatalogueReader.overlaid(WrittenCatalogue.sha256(), CompiledTables.bundled(), List.of(files)), true);
    }

    private static CatalogueReview of(CatalogueReader reader, boolean isOverlay) {
        List<CatalogueProblem> problems = List.of();
        try {
            reader.checked();
        } catch (CatalogueException e) {
            problems = e.problems();
        }
        List<CatalogueProblem> notices = new ArrayList<>();
        Map<TableName, Integer> counts = new EnumMap<>(TableName.class);
        for (TableName table : TableName.values()) {
            List<Row> own = reader.readRows(table);
            if (!own.isEmpty() || !isOverlay) {
                counts.put(table, own.size());
            }
            firstUnsorted(table, own, notices);
        }
        return new CatalogueReview(problems, notices, counts);
    }

    private static void firstUnsorted(TableName table, List<Row> rows, List<CatalogueProblem> notices) {
        for (int i = 1; i < rows.size(); i++) {
            List<String> above = rows.get(i - 1).cells().subList(0, table.key().size());
            List<String> row = rows.get(i).cells().subList(0, table.key().size());
            if (Arrays.compare(above.toArray(new String[0]), row.toArray(new String[0])) > 0) {
                notices.add(new CatalogueProblem(
                        table.file(),
                        rows.get(i).line(),
                        table.key().get(0),
                        new LocalText(
                                "raderna står inte i ordning efter " + String.join(", ", table.key())
                                        + "; sortera dem, så blir en ändring en rad i en jämförelse",
                                "the rows are not sorted by " + String.join(", ", table.key())
                                        + "; sort them, so that a change is one line in a comparison")));
                return;
            }
        }
    }
}
