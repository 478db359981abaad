package se.inkopsrisk.rules.catalogue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.inkopsrisk.rules.cpv.CpvNomenclature;
import se.inkopsrisk.rules.verdict.LocalText;

/** What must hold between rows, beyond what each row holds by itself. */
final class CatalogueChecks {
    private final Tables tables;
    private final List<CatalogueProblem> problems;

    CatalogueChecks(Tables tables, List<CatalogueProblem> problems) {
        this.tables = tables;
        this.problems = problems;
    }

    void run(Map<TableName, Map<String, Row>> rows) {
        if (!problems.isEmpty()) {
            return; // What the rows say is not to be relied on yet.
        }
        rows.get(TableName.CATEGORIES).values().forEach(CatalogueChecks::idIsInWords);
        rows.get(TableName.CPV_MAP).values().forEach(CatalogueChecks::prefixMatchesACode);
        rows.get(TableName.CPV_TERMS).values().forEach(CatalogueChecks::prefixMatchesACode);
        rows.get(TableName.SOCIAL_SERVICES).values().forEach(CatalogueChecks::prefixMatchesACode);
        noOverlap(rows.get(TableName.THRESHOLDS), "id");
        noOverlap(rows.get(TableName.DUTIES), "id");
        noOverlap(rows.get(TableName.PRIORITIES), "category");
        everyDivisionIsMapped();
    }

    private static void idIsInWords(Row row) {
        if (!row.raw("id").matches("[a-z0-9]+([.-][a-z0-9]+)*")) {
            row.problem("id", "använd bara a–z, 0–9, punkt och bindestreck", "use only a-z, 0-9, full stop and hyphen");
        }
    }

    private static void prefixMatchesACode(Row row) {
        String prefix = row.raw("cpv_prefix");
        if (!prefix.matches("\\d{2,8}")) {
            row.problem("cpv_prefix", "skriv 2 till 8 siffror", "write 2 to 8 digits");
        } else if (!CpvNomenclature.bundled().containsPrefix(prefix)) {
            row.problem(
                    "cpv_prefix",
                    "ingen CPV-kod börjar så; rätta siffrorna",
                    "no CPV code begins like this; mend the digits");
        }
    }

    private void noOverlap(Map<String, Row> rows, String id) {
        Map<String, List<Row>> byId = new LinkedHashMap<>();
        rows.values().forEach(r -> byId.computeIfAbsent(r.raw(id), k -> new ArrayList<>())
                .add(r));
        for (List<Row> dated : byId.values()) {
            for (int i = 1; i < dated.size(); i++) {
                for (int j = 0; j < i; j++) {
                    if (dated.get(i).validity().overlaps(dated.get(j).validity())) {
                        dated.get(i)
                                .problem(
                                        "valid_from",
                                        "två rader gäller samma dag; avsluta den ena med valid_to",
                                        "two rows hold on the same day; end one of them by valid_to");
                    }
                }
            }
        }
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
