package se.inkopsrisk.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkopsrisk.rules.Overlay;
import se.inkopsrisk.rules.verdict.Language;

/** A catalogue with problems is refused as a whole, and every problem is told at once with its place. */
class BadCatalogueTest {
    private static final String GRADE = "mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;skäl;reason;;";

    private static final byte[] WORKBOOK = {'P', 'K', 3, 4, 20, 0, 6, 0};

    private static List<String> problems(Overlay overlay) {
        CatalogueException refused = catchThrowableOfType(CatalogueException.class, overlay::rules);
        assertThat(refused).as("refused").isNotNull();
        assertThat(refused.problems()).allSatisfy(problem -> {
            assertThat(problem.message().sv()).isNotBlank();
            assertThat(problem.message().en()).isNotBlank();
        });
        return refused.problems().stream().map(p -> p.in(Language.EN)).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            grades.csv     | x;nonsuch;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;;              | line 2, column category: "nonsuch" is not in categories.csv
            grades.csv     | x;mobler;WEATHER;;;HIGH;PROVISIONAL;;s;r;;                   | line 2, column criterion: "WEATHER" is none of
            grades.csv     | x;mobler;ENVIRONMENT;;;VERY_HIGH;PROVISIONAL;;s;r;;          | line 2, column grade: "VERY_HIGH" is none of
            grades.csv     | x;mobler;ENVIRONMENT;;LATE;HIGH;PROVISIONAL;;s;r;;           | line 2, column stage: "LATE" is none of
            grades.csv     | x;mobler;ENVIRONMENT;;;;PROVISIONAL;;s;r;;                   | line 2, column grade: the cell is empty
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;SOURCED;;s;r;;                   | line 2, column source: is missing
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;SOURCED;nowhere;s;r;;            | line 2, column source: "nowhere" is not in sources.csv
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;;r;;                | line 2, column reason_sv: the cell is empty
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;2026-13-01;     | line 2, column valid_from: "2026-13-01" is no date
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;2026-02-01;2026-01-01 | line 2, column valid_to: lies before valid_from
            grades.csv     | x;mobler;ENVIRONMENT                                         | line 2: the row has 3 cells, the header 12
            cpv-map.csv    | 99999;mobler;                                                | line 2, column cpv_prefix: no CPV code begins like this
            cpv-map.csv    | 3x;mobler;                                                   | line 2, column cpv_prefix: "3x" does not begin a CPV code
            categories.csv | Möbler X;;M;F;;;;                                            | line 2, column id: use only a-z
            categories.csv | ny;nonsuch;N;N;;;;                                           | line 2, column parent: "nonsuch" is not in categories.csv
            origins.csv    | x;cotton;QQ;HUMAN_RIGHTS;HIGH;PROVISIONAL;;s;r;;             | line 2, column country: "QQ" is not in countries.csv
            duty-scope.csv | conflict-minerals;GOOD;moonstone                             | line 2, column value: "moonstone" is not in goods.csv
            thresholds.csv | lou-works;2026-06-01;;v;w;12,5;;LOU;PROVISIONAL;             | line 2, column sek: "12,5" is no amount
            thresholds.csv | lou-works;2028-06-01;;v;w;9-8;;LOU;PROVISIONAL;              | line 2, column sek: the lower bound is not below the upper
            thresholds.csv | lou-works;2026-06-01;;v;w;1;;LOU;PROVISIONAL;                | line 2, column valid_from: holds on the same day as the row "lou-works|2026-01-01"
            priorities.csv | mobler;;;PROVISIONAL;;s;r                                    | line 2, column valid_from: the cell is empty
            governance-cutoffs.csv | x;WGI;-0,5;HIGH;PROVISIONAL;;s;r                     | line 2, column below: "-0,5" is no number
            duties.csv     | x;2026-01-01;;MUST;L;P;t;t;u;u;no-such-term;PROVISIONAL;     | line 2, column met_by: "no-such-term" is not in contract-terms.csv
            """)
    void a_bad_cell_is_told_with_file_line_and_column(String file, String row, String problem) {
        assertThat(problems(new Overlay().table(file, row))).anyMatch(told -> told.startsWith(file + ", " + problem));
    }

    @Test
    void a_category_cannot_lie_below_itself() {
        assertThat(problems(new Overlay().table("categories.csv", "a;b;A;A;;;;", "b;a;B;B;;;;")))
                .anyMatch(told ->
                        told.startsWith("categories.csv, line 2, column parent: the category lies below itself"));
    }

    @Test
    void the_tree_has_three_levels() {
        assertThat(problems(new Overlay()
                        .table("categories.csv", "a;;A;A;;;;", "b;a;B;B;;;;", "c;b;C;C;;;;", "d;c;D;D;;;;")))
                .containsExactly("categories.csv, line 5, column parent: the tree has three levels; move it up");
    }

    @Test
    void a_key_is_given_once() {
        assertThat(problems(new Overlay().table("grades.csv", "x;" + GRADE, "x;" + GRADE)))
                .containsExactly(
                        "grades.csv, line 3, column id: the row is there already on line 2 (x); remove one of them");
    }

    @Test
    void a_file_from_excel_in_its_old_encoding_is_told_from_which_line() {
        byte[] latin = "id;name_sv;name_en\nyarn;garn;yarn\nglove;handskar för vård;gloves\n"
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problems(new Overlay().file("goods.csv", latin)))
                .anyMatch(told -> told.startsWith("goods.csv, line 3: the file is not UTF-8"));
    }

    @Test
    void unknown_and_missing_columns_are_told() {
        assertThat(problems(new Overlay().file("goods.csv", "id;name_sv;colour\nx;x;red\n")))
                .anyMatch(told -> told.startsWith("goods.csv, line 1, column colour: unknown column"))
                .anyMatch(told -> told.startsWith("goods.csv, line 1, column name_en: the column is missing"));
    }

    @Test
    void an_empty_file_is_told() {
        assertThat(problems(new Overlay().file("goods.csv", "")))
                .anyMatch(told -> told.startsWith("goods.csv: the file is empty"));
    }

    @Test
    void an_overlay_must_have_a_name_and_an_edition() {
        assertThat(problems(new Overlay().file("overlay.properties", "name=\n")))
                .containsExactly(
                        "overlay.properties: must give name= and edition=, so that a verdict can name the overlay");
    }

    @Test
    void all_problems_are_told_at_once_in_order() {
        Overlay overlay = new Overlay()
                .table(
                        "grades.csv",
                        "x;nonsuch;WEATHER;;;HIGH;PROVISIONAL;;s;r;;",
                        "y;mobler;OTHER;;;;PROVISIONAL;;s;r;;")
                .table("origins.csv", "x;cotton;QQ;HUMAN_RIGHTS;HIGH;PROVISIONAL;;s;r;;")
                .file("goods.csv", "");
        assertThat(problems(overlay))
                .hasSize(5)
                .satisfies(told -> assertThat(told.get(0)).startsWith("goods.csv"))
                .satisfies(told -> assertThat(told.get(4)).startsWith("origins.csv"));
    }

    @Test
    void an_imported_index_without_its_columns_is_told() {
        assertThat(problems(new Overlay().file("wgi.csv", "country,year\nSweden,2023\n")))
                .containsExactly(
                        "wgi.csv, line 1, column iso3: the column is missing; use the publisher's own CSV file");
        assertThat(problems(new Overlay().file("wgi.csv", "iso3,year,RL.EST\nSWE,2023,1.9\n")))
                .containsExactly(
                        "wgi.csv, line 1, column score: the column is missing; use the publisher's own CSV file");
        assertThat(problems(new Overlay().file("wgi.csv", "code,year,indicator,estimate\nSWE,2023,rl,1.9\n")))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("wgi.csv: the file gives no country a score"));
        assertThat(problems(new Overlay().file("cpi.csv", "iso3,score\nSWE,high\nNOR,900\n")))
                .containsExactly(
                        "cpi.csv, line 2, column score: \"high\" is no number",
                        "cpi.csv, line 3, column score: \"900\" lies outside of the index's scale; is it the right column?");
        assertThat(problems(new Overlay().file("wgi.csv", WORKBOOK)))
                .singleElement()
                .satisfies(told -> assertThat(told).startsWith("wgi.csv, line 1: the file is an Excel workbook"));
    }

    /** What a spreadsheet does to a table that somebody edits in it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            grades.csv     | x;mobler;ENVIRONMENT;;;High;PROVISIONAL;;s;r;;               | column grade: "High" is none of LOW, MEDIUM, POTENTIALLY_HIGH, HIGH; did you mean "HIGH"?
            grades.csv     | x;mobler;ENVIRONMENT;;;Potentiell hög;PROVISIONAL;;s;r;;    | column grade: "Potentiell hög" is none of LOW, MEDIUM, POTENTIALLY_HIGH, HIGH; did you mean "POTENTIALLY_HIGH"?
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;46023;          | column valid_from: "46023" is no date; did you mean "2026-01-01"?
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;2026-1-5;       | column valid_from: "2026-1-5" is no date; did you mean "2026-01-05"?
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;2026-01-05 00:00:00; | column valid_from: "2026-01-05 00:00:00" is no date; did you mean "2026-01-05"?
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;05/01/2026;     | column valid_from: "05/01/2026" is no date; write YYYY-MM-DD
            grades.csv     | x;mobler;ENVIRONMENT;;;#NAMN?;PROVISIONAL;;s;r;;             | column grade: "#NAMN?" is an error value of Excel
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;#REF!;;           | column reason_en: "#REF!" is an error value of Excel
            grades.csv     | x;mobler;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r;;;;moved        | the row has 14 cells, the header 12
            cpv-map.csv    | 3;mobler;                                                    | column cpv_prefix: "3" does not begin a CPV code; spreadsheets strike zeros and shorten long numbers; did you mean "03"?
            cpv-map.csv    | 3,91E+07;mobler;                                             | column cpv_prefix: "3,91E+07" does not begin a CPV code; spreadsheets strike zeros and shorten long numbers; write 2 to 8 digits in a column formatted as text
            cpv-map.csv    | 39100000-3;mobler;                                           | column cpv_prefix: "39100000-3" does not begin a CPV code; spreadsheets strike zeros and shorten long numbers; did you mean "39100000"?
            thresholds.csv | lou-works;2028-06-01;;v;w;59 880 179 kr;;LOU;PROVISIONAL;    | column sek: "59 880 179 kr" is no amount; did you mean "59880179"?
            governance-cutoffs.csv | x;WGI;-0,5;HIGH;PROVISIONAL;;s;r                     | column below: "-0,5" is no number; did you mean "-0.5"?
            """)
    void what_a_spreadsheet_has_rewritten_is_told_with_what_was_meant(String file, String row, String problem) {
        assertThat(problems(new Overlay().table(file, row)))
                .anyMatch(told -> told.startsWith(file + ", line 2") && told.contains(problem));
    }

    @Test
    void a_character_that_does_not_show_is_told_once() {
        assertThat(problems(new Overlay()
                        .table("grades.csv", "x;mobler\u00A0;ENVIRONMENT;;;HIGH;PROVISIONAL;;s;r\u200B;;")))
                .satisfiesExactly(
                        category -> assertThat(category)
                                .startsWith("grades.csv, line 2, column category: the cell holds a character that does"
                                        + " not show (U+00A0"),
                        reason -> assertThat(reason)
                                .startsWith("grades.csv, line 2, column reason_en: the cell holds a character that does"
                                        + " not show (U+200B"));
    }

    @Test
    void empty_columns_and_emptied_rows_of_a_spreadsheet_do_no_harm_but_what_stands_in_them_is_told() {
        String header = "id;name_sv;name_en;;\n";
        assertThat(new Overlay()
                        .file("goods.csv", header + "yarn-x;garn;yarn;;\n;;;;\n")
                        .rules()
                        .catalogue()
                        .good("yarn-x"))
                .isPresent();
        assertThat(problems(new Overlay().file("goods.csv", header + "yarn-x;garn;yarn;;see mail\n")))
                .containsExactly("goods.csv, line 2: cell number 5 (\"see mail\") stands outside of the table's 3"
                        + " columns; move it or remove it");
    }

    @Test
    void a_hard_space_within_a_sentence_is_good_typography() {
        assertThat(new Overlay()
                        .file("goods.csv", "id;name_sv;name_en\nyarn-x;100\u00A0% garn;100\u00A0% yarn\n")
                        .rules()
                        .catalogue()
                        .good("yarn-x"))
                .hasValueSatisfying(good -> assertThat(good.name().sv()).isEqualTo("100\u00A0% garn"));
    }

    @Test
    void a_renamed_workbook_is_told_as_one() {
        assertThat(problems(new Overlay().file("grades.csv", WORKBOOK)))
                .containsExactly(
                        "grades.csv, line 1: the file is an Excel workbook that only has been renamed; open it in"
                                + " Excel and save it as \"CSV UTF-8 (Comma delimited)\"");
    }

    @Test
    void a_title_above_the_header_is_told_once() {
        assertThat(problems(new Overlay().file("goods.csv", "Varor 2026;;\nid;name_sv;name_en\n")))
                .singleElement()
                .satisfies(told -> assertThat(told)
                        .startsWith("goods.csv, line 1: the first line is no header; it must be id;name_sv;name_en"));
    }

    @Test
    void a_header_in_capitals_and_a_column_given_twice() {
        assertThat(new Overlay()
                        .file("goods.csv", "ID;Name_SV;Name_EN\nyarn-x;garn;yarn\n")
                        .rules()
                        .catalogue()
                        .good("yarn-x"))
                .isPresent();
        assertThat(problems(new Overlay().file("goods.csv", "id;name_sv;name_en;name_en\nyarn-x;garn;yarn;y\n")))
                .containsExactly(
                        "goods.csv, line 1, column name_en: the column stands twice in the header; remove one of them");
    }
}
