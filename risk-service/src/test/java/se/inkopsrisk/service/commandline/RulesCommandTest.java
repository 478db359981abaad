package se.inkopsrisk.service.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RulesCommandTest {
    private static final Path ROOT = Path.of(System.getProperty("inkopsrisk.root"));
    private static final Path CATALOGUE = ROOT.resolve("risk-rules/src/main/resources/se/inkopsrisk/rules/catalogue");
    private static final String GRADES =
            "id;category;criterion;aspect;stage;grade;basis;source;reason_sv;reason_en;valid_from;valid_to\n";
    private static final String GLOVES_LOW =
            "test.gloves;undersokningshandskar;ENVIRONMENT;;;LOW;PROVISIONAL;;Skäl.;Reason.;;\n";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path directory;

    private int run(String... arguments) {
        CommandLine commandLine = CommandLineInterface.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true));
        return commandLine.execute(arguments);
    }

    private String overlay(String file, String text) throws IOException {
        return overlay(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private String overlay(String file, byte[] text) throws IOException {
        Files.writeString(directory.resolve("overlay.properties"), "name=Region Exempel\nedition=1\n");
        Files.write(directory.resolve(file), text);
        return directory.toString();
    }

    @Test
    void the_bundled_tables_are_clean_and_their_rows_are_counted() {
        assertThat(run("rules", "check", CATALOGUE.toString(), "--lang", "en")).isZero();
        assertThat(out.toString()).contains("No problems").contains("categories.csv: ");
        assertThat(err.toString()).contains("whole catalogue");
    }

    @Test
    void an_explanation_says_which_sources_are_past_their_best_before() {
        assertThat(run("rules", "explain", "18424300", "--date", "2026-12-01", "--lang", "en"))
                .isZero();
        assertThat(out.toString()).doesNotContain("past its best-before");
        assertThat(run("rules", "explain", "18424300", "--date", "2040-01-01", "--lang", "en"))
                .isZero();
        assertThat(out.toString()).contains("past its best-before");
    }

    @Test
    void what_no_table_reads_is_told_and_an_imported_index_is_no_stray() throws IOException {
        overlay("wgi.csv", "iso3c,year,CC.EST\nMMR,2023,-1.2\n");
        assertThat(run("rules", "check", directory.toString(), "--lang", "sv")).isZero();

        overlay("grades.xlsx", "PK");
        overlay("~$grades.xlsx", "");
        assertThat(run("rules", "check", directory.toString(), "--lang", "sv")).isEqualTo(1);
        assertThat(out.toString())
                .contains("grades.xlsx: är ingen av katalogens tabeller")
                .doesNotContain("~$");
    }

    @Test
    void every_problem_of_an_overlay_is_told_at_once_with_its_place_and_its_remedy() throws IOException {
        String rows =
                """
                a;undersokningshanskar;ENVIRONMENT;;;LOW;PROVISIONAL;;S.;R.;;
                b;undersokningshandskar;ENVIRONMENT;;;LOW;SOURCED;;;R.;2026-02-30;
                c;undersokningshandskar;OTHER;;;LOW;PROVISIONAL;;S.;R.;2026-01-01;
                d;undersokningshandskar;OTHER;;;HIGH;PROVISIONAL;;S.;R.;2026-06-01;
                d;undersokningshandskar;OTHER;;;HIGH;PROVISIONAL;;S.;R.;2026-06-01;
                e;undersokningshandskar;OTHER
                """;
        String path = overlay("grades.csv", GRADES + rows);
        overlay("cpv-map.csv", "cpv_prefix;category;note\n9876;te;\n");
        overlay(
                "categories.csv",
                """
                id;parent;name_sv;name_en;nature;performance;terms_sv;terms_en
                ring-a;ring-b;A;A;;;;
                ring-b;ring-a;B;B;;;;
                """);
        overlay("grade.csv", GRADES);

        assertThat(run("rules", "check", path, "--lang", "sv")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "grades.csv, rad 2, kolumn category: ”undersokningshanskar” finns inte i categories.csv; menade"
                                + " du ”undersokningshandskar”?")
                .contains("grades.csv, rad 3, kolumn reason_sv: cellen är tom")
                .contains("grades.csv, rad 3, kolumn source: saknas; ange källan")
                .contains("grades.csv, rad 3, kolumn valid_from: ”2026-02-30” är inget datum")
                .contains("grades.csv, rad 5, kolumn valid_from: gäller samma dag som raden ”c” (rad 4)")
                .contains("grades.csv, rad 6, kolumn id: raden finns redan på rad 5")
                .contains("grades.csv, rad 7: raden har 3 celler, rubriken 12")
                .contains("cpv-map.csv, rad 2, kolumn cpv_prefix: ingen CPV-kod börjar så")
                .contains("categories.csv, rad 2, kolumn parent: kategorin ligger under sig själv")
                .contains("grade.csv: är ingen av katalogens tabeller");
    }

    @Test
    void a_table_that_excel_saved_as_windows_1252_is_refused_and_its_other_problems_are_told_too() throws IOException {
        String table = GRADES + GLOVES_LOW + "x;finns-inte;OTHER;;;LOW;PROVISIONAL;;Skäl.;Reason.;;\n";
        String path = overlay("grades.csv", table.getBytes(Charset.forName("windows-1252")));

        assertThat(run("rules", "check", path, "--lang", "en")).isEqualTo(1);
        assertThat(out.toString())
                .contains("grades.csv, line 2: the file is not UTF-8 but probably Windows-1252")
                .contains("grades.csv, line 3, column category: \"finns-inte\" is not in categories.csv");
    }

    @Test
    void an_unknown_column_a_comma_for_a_semicolon_and_garbled_letters_are_told_for_what_they_are() throws IOException {
        String path = overlay("goods.csv", "id,name_sv,name_en\nx,X,X\n");
        overlay("measures.csv", "id;kriterium\n");
        overlay("countries.csv", "iso;name_sv;name_en;aliases\nXX;LÃ¥ngtbortistan;Faraway;\n");

        assertThat(run("rules", "check", path, "--lang", "en")).isEqualTo(1);
        assertThat(out.toString())
                .contains("goods.csv, line 1: the cells are not parted by semicolons")
                .contains("measures.csv, line 1, column kriterium: unknown column")
                .contains("countries.csv, line 2, column name_sv: letters such as å, ä and ö are garbled");
    }

    @Test
    void rows_out_of_order_are_noticed_but_no_problem() throws IOException {
        String path = overlay("goods.csv", "id;name_sv;name_en\nzz;Z;Z\nyy;Y;Y\n");

        assertThat(run("rules", "check", path, "--lang", "en")).isZero();
        assertThat(err.toString()).contains("Notice: goods.csv, line 3, column id: the rows are not sorted");
    }

    @Test
    void a_directory_that_is_not_there_or_holds_no_table_is_unreadable() {
        assertThat(run("rules", "check", "nowhere", "--lang", "en")).isEqualTo(2);
        assertThat(run("rules", "check", directory.toString(), "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere: no such directory").contains("categories.csv: no such file");
    }

    @Test
    void a_code_is_explained_by_its_prefix_its_path_and_where_each_grade_comes_from() {
        assertThat(run("rules", "explain", "18424300", "--date", "2026-12-01", "--lang", "en"))
                .isZero();
        assertThat(out.toString())
                .contains("by the prefix 184243 of cpv-map.csv")
                .contains("Path: ")
                .contains("inherited from")
                .contains("Rule category.published-grade")
                .contains("High from");
    }

    @Test
    void what_nothing_speaks_to_is_explained_as_not_assessed() {
        assertThat(run("rules", "explain", "35300000", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("Environment: NOT ASSESSED (which does not mean low)");
    }

    @Test
    void an_unknown_category_is_answered_with_those_that_may_be_meant() {
        assertThat(run("rules", "explain", "handskar", "--lang", "en")).isEqualTo(2);
        assertThat(err.toString()).contains("no CPV code and no category").contains("undersokningshandskar");
    }

    @Test
    void an_edition_equals_itself() {
        assertThat(run("rules", "diff", "bundled", CATALOGUE.toString(), "--lang", "en"))
                .isZero();
        assertThat(out.toString()).contains("The rows are equal.", "The grades are equal");
    }

    @Test
    void an_added_row_and_the_grade_that_it_changes_are_shown() throws IOException {
        String path = overlay("grades.csv", GRADES + GLOVES_LOW);

        assertThat(run("rules", "diff", "bundled", path, "--date", "2026-12-01", "--lang", "en"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains("+ added test.gloves", "grade: LOW")
                .contains("(undersokningshandskar)", "Environment: High -> ");
    }

    @Test
    void a_replay_balances_and_names_the_row_behind_the_change() throws IOException {
        String path = overlay("grades.csv", GRADES + GLOVES_LOW);
        Path ledger = Files.writeString(
                directory.resolve("spend.txt"), "titel;cpv;belopp\nHandskar;18424300;100,50\nX;15811100;x\n");

        int status = run(
                "rules",
                "replay",
                "bundled",
                path,
                "--spend",
                ledger.toString(),
                "--out",
                directory.resolve("out").toString(),
                "--date",
                "2026-12-01",
                "--lang",
                "en");

        assertThat(status).isZero();
        assertThat(out.toString())
                .contains("Rows: 2 in = 0 unchanged + 1 changed + 1 rejected", "The totals balance.")
                .contains("because of grades.csv:test.gloves");
        assertThat(Files.readString(directory.resolve("out/changes.csv")))
                .contains("undersokningshandskar;ENVIRONMENT;HIGH;", ";1;100.50;grades.csv:test.gloves");
        assertThat(Files.readString(directory.resolve("out/changed-rows.csv")))
                .contains("2;100.50;undersokningshandskar;");
    }
}
