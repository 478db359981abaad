package se.inkopsrisk.rules.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The catalogue's tables: file, columns, and which of them are the key. See {@code docs/catalogue-format.md}. */
public enum TableName {
    CATEGORIES("categories.csv", 1, "id parent name_sv name_en nature performance terms_sv terms_en"),
    CPV_MAP("cpv-map.csv", 1, "cpv_prefix category note"),
    CPV_TERMS("cpv-terms.csv", 1, "cpv_prefix terms_sv terms_en"),
    SOCIAL_SERVICES("social-services-cpv.csv", 1, "cpv_prefix note"),
    PRIORITIES("priorities.csv", 2, "category valid_from valid_to basis source reason_sv reason_en"),
    GRADES(
            "grades.csv",
            1,
            "id category criterion aspect stage grade basis source reason_sv reason_en valid_from valid_to"),
    OCCUPATIONS(
            "occupations.csv", 1, "id name_sv name_en risk terms basis source reason_sv reason_en valid_from valid_to"),
    CATEGORY_OCCUPATIONS("category-occupations.csv", 2, "category occupation basis source reason_sv reason_en"),
    GOODS("goods.csv", 1, "id name_sv name_en"),
    CATEGORY_GOODS("category-goods.csv", 2, "category good stage basis source reason_sv reason_en"),
    COUNTRIES("countries.csv", 1, "iso name_sv name_en aliases"),
    ORIGINS("origins.csv", 1, "id good country criterion grade basis source reason_sv reason_en valid_from valid_to"),
    USUAL_ORIGINS("usual-origins.csv", 2, "category country basis source reason_sv reason_en"),
    THRESHOLDS("thresholds.csv", 2, "id valid_from valid_to name_sv name_en sek eur law basis source"),
    DUTIES(
            "duties.csv",
            2,
            "id valid_from valid_to level law paragraph title_sv title_en text_sv text_en met_by basis source"),
    DUTY_SCOPE("duty-scope.csv", 3, "duty kind value"),
    CONTRACT_TERMS("contract-terms.csv", 1, "id name_sv name_en text_sv text_en source"),
    MEASURES(
            "measures.csv",
            1,
            "id criterion category min_grade kind level text_sv text_en basis source valid_from valid_to"),
    GOVERNANCE_CUTOFFS("governance-cutoffs.csv", 1, "id index below grade basis source reason_sv reason_en"),
    SOURCES("sources.csv", 1, "id publisher title year address read_on best_before licence");

    private final String file;
    private final List<String> columns;
    private final Map<String, Integer> indices = new HashMap<>();
    private final int keyColumns;

    TableName(String file, int keyColumns, String columns) {
        this.file = file;
        this.columns = List.of(columns.split(" "));
        this.keyColumns = keyColumns;
        this.columns.forEach(column -> indices.put(column, indices.size()));
    }

    /** The table's file name. */
    public String file() {
        return file;
    }

    /** The columns in the order in which rows hold their cells. */
    public List<String> columns() {
        return columns;
    }

    int indexOf(String column) {
        Integer index = indices.get(column);
        if (index == null) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        return index;
    }

    /** The key's columns, which come first. */
    public List<String> key() {
        return columns.subList(0, keyColumns);
    }
}
