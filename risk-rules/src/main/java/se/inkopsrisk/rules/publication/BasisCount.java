package se.inkopsrisk.rules.publication;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import se.inkopsrisk.rules.catalogue.Catalogue;
import se.inkopsrisk.rules.catalogue.CategoryGood;
import se.inkopsrisk.rules.catalogue.CategoryOccupation;
import se.inkopsrisk.rules.catalogue.DutyRow;
import se.inkopsrisk.rules.catalogue.GradeRow;
import se.inkopsrisk.rules.catalogue.MeasureRow;
import se.inkopsrisk.rules.catalogue.Occupation;
import se.inkopsrisk.rules.catalogue.OriginRow;
import se.inkopsrisk.rules.catalogue.Priority;
import se.inkopsrisk.rules.catalogue.TableName;
import se.inkopsrisk.rules.catalogue.Threshold;
import se.inkopsrisk.rules.catalogue.UsualOrigin;
import se.inkopsrisk.rules.verdict.Basis;
import se.inkopsrisk.rules.verdict.Criterion;

/**
 * How many rows rest on what.
 *
 * @param sourced rows that a source says
 * @param derived rows that follow from a source
 * @param provisional rows that are our own judgement
 */
record BasisCount(long sourced, long derived, long provisional) {

    static <T> BasisCount of(Collection<T> rows, Function<T, Basis> basis) {
        return new BasisCount(
                count(rows, basis, Basis.SOURCED),
                count(rows, basis, Basis.DERIVED),
                count(rows, basis, Basis.PROVISIONAL));
    }

    private static <T> long count(Collection<T> rows, Function<T, Basis> basis, Basis counted) {
        return rows.stream().filter(row -> basis.apply(row) == counted).count();
    }

    long all() {
        return sourced + derived + provisional;
    }

    long of(Basis basis) {
        return switch (basis) {
            case SOURCED -> sourced;
            case DERIVED -> derived;
            case PROVISIONAL -> provisional;
        };
    }

    /** Every table whose rows claim something, by the table's file. */
    static Map<String, BasisCount> byTable(Catalogue catalogue) {
        List<Occupation> occupations = catalogue.categoryOccupations().stream()
                .map(CategoryOccupation::occupation)
                .distinct()
                .flatMap(id -> catalogue.changes().stream()
                        .flatMap(day -> catalogue.occupation(id, day).stream())
                        .distinct())
                .toList();
        Map<String, BasisCount> counts = new LinkedHashMap<>();
        put(counts, TableName.GRADES, of(catalogue.grades(), (GradeRow r) -> r.statement()
                .basis()));
        put(counts, TableName.ORIGINS, of(catalogue.origins(), (OriginRow r) -> r.statement()
                .basis()));
        put(counts, TableName.CATEGORY_GOODS, of(catalogue.categoryGoods(), (CategoryGood r) -> r.statement()
                .basis()));
        put(counts, TableName.USUAL_ORIGINS, of(catalogue.usualOrigins(), (UsualOrigin r) -> r.statement()
                .basis()));
        put(counts, TableName.OCCUPATIONS, of(occupations, (Occupation r) -> r.statement()
                .basis()));
        put(
                counts,
                TableName.CATEGORY_OCCUPATIONS,
                of(catalogue.categoryOccupations(), (CategoryOccupation r) -> r.statement()
                        .basis()));
        put(counts, TableName.PRIORITIES, of(catalogue.priorities(), (Priority r) -> r.statement()
                .basis()));
        put(counts, TableName.THRESHOLDS, of(catalogue.thresholds(), Threshold::basis));
        put(counts, TableName.DUTIES, of(catalogue.duties(), DutyRow::basis));
        put(counts, TableName.MEASURES, of(catalogue.measures(), (MeasureRow r) -> r.statement()
                .basis()));
        return counts;
    }

    private static void put(Map<String, BasisCount> counts, TableName table, BasisCount count) {
        counts.put(table.file(), count);
    }

    /** The grades of one criterion. */
    static BasisCount ofGrades(Catalogue catalogue, Criterion criterion) {
        return of(
                catalogue.grades().stream()
                        .filter(row -> row.criterion() == criterion)
                        .toList(),
                row -> row.statement().basis());
    }
}
