package se.inkopsrisk.rules.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.LocalText;

/** What must hold between rows, beyond what each row holds by itself. */
final class CatalogueChecks {
    private final Tables tables;
    private final List<CatalogueProblem> problems;

    CatalogueChecks(Tables tables, List<CatalogueProblem> problems) {
        this.tables = tables;
        this.problems = problems;
    }

    /**
     * Runs every check on rows that are sound by themselves.
     *
     * @param rows the rows by table and key
     * @param unreadable tables that could not be read to their end, of which nothing is known to be missing
     */
    void run(Map<TableName, Map<String, Row>> rows, Set<TableName> unreadable) {
        rows.get(TableName.CATEGORIES).values().forEach(CatalogueChecks::idIsInWords);
        rows.get(TableName.CPV_MAP).values().forEach(row -> matchesACode(row, "cpv_prefix"));
        rows.get(TableName.CPV_TERMS).values().forEach(row -> matchesACode(row, "cpv_prefix"));
        rows.get(TableName.SOCIAL_SERVICES).values().forEach(row -> matchesACode(row, "cpv_prefix"));
        rows.get(TableName.DUTY_SCOPE).values().stream()
                .filter(row -> row.raw("kind").equals(DutyScope.Kind.CPV.name()))
                .forEach(row -> matchesACode(row, "value"));
        rows.get(TableName.GRADES).values().forEach(CatalogueChecks::aspectIsOfHumanRights);
        Set<Place> unsound = problems.stream().map(Place::of).collect(Collectors.toSet());
        noOverlap(sound(rows, TableName.THRESHOLDS, unsound), "id");
        noOverlap(sound(rows, TableName.DUTIES, unsound), "id");
        noOverlap(sound(rows, TableName.PRIORITIES, unsound), "category");
        noOverlap(sound(rows, TableName.GRADES, unsound), "category", "criterion", "aspect", "stage", "source");
        noOverlap(sound(rows, TableName.ORIGINS, unsound), "good", "country", "criterion", "source");
        if (!unreadable.contains(TableName.CPV_MAP)) {
            everyDivisionIsMapped();
        }
    }

    /** Rows without a problem of their own; a row whose dates cannot be read would seem to hold for ever. */
    private static List<Row> sound(Map<TableName, Map<String, Row>> rows, TableName table, Set<Place> unsound) {
        return rows.get(table).values().stream()
                .filter(row -> !unsound.contains(new Place(table.file(), row.line())))
                .toList();
    }

    private record Place(String file, long line) {
        static Place of(CatalogueProblem problem) {
            return new Place(problem.file(), problem.line());
        }
    }

    private static void aspectIsOfHumanRights(Row row) {
        if (!row.raw("aspect").isEmpty() && !row.raw("criterion").equals(Criterion.HUMAN_RIGHTS.name())) {
            row.problem(
                    "aspect",
                    "bara HUMAN_RIGHTS har aspekter; töm cellen eller ändra kriteriet",
                    "only HUMAN_RIGHTS has aspects; empty the cell or change the criterion");
        }
    }

    private static void idIsInWords(Row row) {
        if (!row.raw("id").matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            row.problem("id", "använd bara a–z, 0–9, punkt och bindestreck", "use only a-z, 0-9, full stop and hyphen");
        }
    }

    private static void matchesACode(Row row, String column) {
        String prefix = row.raw(column);
        if (!prefix.matches("\\d{2,8}")) {
            row.meant(
                    column,
                    new LocalText(
                            "”" + prefix
                                    + "” är ingen början på en CPV-kod; kalkylprogram stryker nollor och kortar långa tal",
                            "\"" + prefix
                                    + "\" does not begin a CPV code; spreadsheets strike zeros and shorten long numbers"),
                    CellAdvice.cpvPrefix(prefix),
                    new LocalText(
                            "skriv 2 till 8 siffror i en kolumn formaterad som text",
                            "write 2 to 8 digits in a column formatted as text"));
        } else if (!CpvNomenclature.bundled().containsPrefix(prefix)) {
            row.problem(
                    column,
                    "ingen CPV-kod börjar så; rätta siffrorna",
                    "no CPV code begins like this; mend the digits");
        }
    }

    /** Of the rows that agree in some columns, one at most may hold on a day. */
    private static void noOverlap(List<Row> rows, String... columns) {
        Map<List<String>, List<Row>> alike = new LinkedHashMap<>();
        for (Row row : rows) {
            alike.computeIfAbsent(Stream.of(columns).map(row::raw).toList(), k -> new ArrayList<>())
                    .add(row);
        }
        for (List<Row> dated : alike.values()) {
            for (int i = 1; i < dated.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (dated.get(i).validity().overlaps(dated.get(j).validity())) {
                        overlap(dated.get(i), dated.get(j), String.join(", ", columns));
                    }
                }
            }
        }
    }

    private static void overlap(Row one, Row other, String columns) {
        boolean isOverlaid = one.overlay().isPresent() && other.overlay().isEmpty();
        String where = isOverlaid ? "" : " (rad " + other.line() + ")";
        String whereEn = isOverlaid ? ", which is bundled" : " (line " + other.line() + ")";
        one.problem(
                "valid_from",
                "gäller samma dag som " + (isOverlaid ? "den medföljande " : "") + "raden ”" + other.key() + "”" + where
                        + " för samma " + columns
                        + "; avsluta den ena med valid_to, eller ersätt den genom samma nyckel",
                "holds on the same day as the row \"" + other.key() + "\"" + whereEn + " for the same " + columns
                        + "; end one of them by valid_to, or replace it by using its key");
    }

    private void everyDivisionIsMapped() {
        CpvNomenclature.bundled().codes().stream()
                .filter(code -> Catalogue.longestPrefix(tables.cpvMap(), code).isEmpty())
                .map(code -> code.substring(0, 2))
                .distinct()
                .forEach(division -> problems.add(new CatalogueProblem(
                        TableName.CPV_MAP.file(),
                        0,
                        "cpv_prefix",
                        new LocalText(
                                "koder i huvudgrupp " + division + " saknar kategori; lägg till en rad",
                                "codes in division " + division + " have no category; add a row"))));
    }
}
