package se.inkopsrisk.rules.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import se.inkopsrisk.rules.profile.Nature;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Level;
import se.inkopsrisk.rules.verdict.Measure;
import se.inkopsrisk.rules.verdict.Stage;

/** How a cell's meaning is changed, column by column. Wording that only people read is not among them. */
final class CellChange {
    private static final LocalDate SOME_PAST_DAY = LocalDate.of(2024, 1, 1);
    private static final LocalDate SOME_COMING_DAY = LocalDate.of(2026, 11, 10);

    /** Columns whose value is one of a few: the next one is taken. */
    private static final Map<String, List<String>> ROUNDS = Map.ofEntries(
            Map.entry("criterion", names(Criterion.values())),
            Map.entry("aspect", List.of("HUMAN_RIGHTS", "WORKERS_RIGHTS")),
            Map.entry("stage", names(Stage.values())),
            Map.entry("grade", List.of("LOW", "MEDIUM", "POTENTIALLY_HIGH", "HIGH", "INSUFFICIENT")),
            Map.entry("min_grade", List.of("MEDIUM", "POTENTIALLY_HIGH", "HIGH")),
            Map.entry("basis", names(Basis.values())),
            Map.entry("nature", names(Nature.values())),
            Map.entry("performance", List.of("ON_SITE", "")),
            Map.entry("risk", names(Occupation.Risk.values())),
            Map.entry("terms", names(Occupation.Terms.values())),
            Map.entry("level", names(Level.values())),
            Map.entry("kind", names(Measure.Kind.values())),
            Map.entry("index", names(GovernanceIndex.values())));

    /** Columns that name a row of another table: the next row's is taken. */
    private static final Map<String, TableName> REFERENCES = Map.of(
            "category", TableName.CATEGORIES,
            "parent", TableName.CATEGORIES,
            "good", TableName.GOODS,
            "country", TableName.COUNTRIES,
            "occupation", TableName.OCCUPATIONS,
            "source", TableName.SOURCES);

    private static final List<String> LISTS = List.of("aliases", "met_by", "terms_sv", "terms_en");
    private static final List<String> NUMBERS = List.of("sek", "eur", "below");

    private final Map<TableName, Map<String, Row>> rows;

    CellChange(Map<TableName, Map<String, Row>> rows) {
        this.rows = rows;
    }

    /** Another value for the cell, or empty where its change is not tried. */
    Optional<String> of(TableName table, Row row, String column) {
        String value = row.raw(column);
        boolean isKey = table.key().contains(column);
        if (column.equals("valid_from")) {
            return Optional.of(from(value).toString());
        } else if (isKey) {
            // Another key is the row removed and one added.
            return Optional.empty();
        } else if (column.equals("valid_to")) {
            return Optional.of(to(row, value).toString());
        } else if (column.equals("best_before")) {
            return Optional.of(SOME_PAST_DAY.toString());
        } else if (NUMBERS.contains(column)) {
            return Optional.of(value).filter(v -> !v.isEmpty()).map(CellChange::oneMore);
        } else if (LISTS.contains(column)) {
            return Optional.of(value).filter(v -> !v.isEmpty()).map(CellChange::withoutLast);
        } else if (REFERENCES.containsKey(column)) {
            return Optional.of(value).filter(v -> !v.isEmpty()).map(v -> next(ids(REFERENCES.get(column)), v));
        } else if (ROUNDS.containsKey(column) && !value.isEmpty()) {
            boolean whole = column.equals("grade") && table != TableName.GRADES;
            return Optional.of(next(whole ? names(Grade.values()) : ROUNDS.get(column), value));
        }
        return Optional.empty();
    }

    private static LocalDate from(String value) {
        return value.isEmpty() ? SOME_PAST_DAY : LocalDate.parse(value).plusDays(1);
    }

    /** A day longer, or an end where there was none. */
    private static LocalDate to(Row row, String value) {
        if (!value.isEmpty()) {
            return LocalDate.parse(value).plusDays(1);
        }
        String from = row.raw("valid_from");
        boolean begun = from.isEmpty() || LocalDate.parse(from).isBefore(SOME_COMING_DAY);
        return begun ? SOME_COMING_DAY : LocalDate.parse(from);
    }

    private List<String> ids(TableName table) {
        return rows.get(table).values().stream()
                .map(row -> row.raw(table.key().get(0)))
                .distinct()
                .toList();
    }

    /** One more, in the first of two bounds. */
    private static String oneMore(String number) {
        int hyphen = number.indexOf('-', 1);
        String first = hyphen < 0 ? number : number.substring(0, hyphen);
        return new BigDecimal(first).add(BigDecimal.ONE).toPlainString() + number.substring(first.length());
    }

    private static String next(List<String> round, String value) {
        return round.get((round.indexOf(value) + 1) % round.size());
    }

    private static String withoutLast(String list) {
        List<String> words = new ArrayList<>(List.of(list.split("\\|")));
        words.remove(words.size() - 1);
        return String.join("|", words);
    }

    private static List<String> names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toList();
    }
}
