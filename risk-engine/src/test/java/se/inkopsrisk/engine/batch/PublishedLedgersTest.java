package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.engine.intake.LedgerDialect;
import se.inkopsrisk.engine.intake.LedgerField;
import se.inkopsrisk.engine.intake.LedgerShape;
import se.inkopsrisk.rules.verdict.Language;

/** Ledgers in the forms in which regions and municipalities really publish them; all rows are made up. */
class PublishedLedgersTest {
    @TempDir
    private Path directory;

    private LedgerShape shape;

    private SpendSummary screen(String file, byte[] bytes, ColumnMapping mapping) throws IOException {
        Path ledger = Files.write(directory.resolve(file), bytes);
        return new LedgerScreening(Screeners.BUNDLED, mapping, Optional.of(LocalDate.of(2019, 7, 1)), Language.SV)
                .screen(ledger, directory.resolve("out"), new ScreeningListener() {
                    @Override
                    public void opened(LedgerShape opened) {
                        shape = opened;
                    }
                });
    }

    private SpendSummary screen(String file, byte[] bytes) throws IOException {
        return screen(file, bytes, ColumnMapping.BY_NAME);
    }

    private SpendSummary screen(String ledger) throws IOException {
        return screen("ledger.csv", ledger.getBytes(StandardCharsets.UTF_8));
    }

    private List<CSVRecord> written(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(shape.dialect().separator())
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(directory.resolve("out").resolve(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    private static void assertInAndOut(SpendSummary summary, long assessed, long rejected, String sek) {
        assertThat(summary.assessed().rows()).isEqualTo(assessed);
        assertThat(summary.rejected().rows()).isEqualTo(rejected);
        assertThat(summary.assessed().sek().add(summary.rejected().sek())).isEqualByComparingTo(sek);
    }

    private static byte[] concat(int[] mark, byte[] text) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int b : mark) {
            all.write(b);
        }
        all.writeBytes(text);
        return all.toByteArray();
    }

    @Test
    void semicolons_with_bare_carriage_returns_and_decimal_points() throws IOException {
        SpendSummary summary = screen("Köpare;Leverantör;Konto;Kontotext;Belopp;Bokföringsdatum\r"
                + "Exempelregionen;Påhittade Handskar AB;4621;Undersökningshandskar av nitril;1234.50;2025-02-03\r"
                + "Exempelregionen;Påhittade Handskar AB;4621;Undersökningshandskar av nitril;-34.50;2025-02-04\r"
                + "Exempelregionen;Påhittad Livs AB;4711;Livsmedel;99.9.9;2025-02-04\r");

        assertInAndOut(summary, 2, 1, "1200.00");
        assertThat(written(LedgerScreening.REJECTS).get(0).get("line")).isEqualTo("4");
        assertThat(summary.suppliers().top(1).get(0).name()).isEqualTo("Påhittade Handskar AB");
    }

    @Test
    void utf_16_with_a_mark_commas_and_quoted_decimal_commas() throws IOException {
        String ledger =
                """
                Förvaltning,Leverantör,Text,Belopp,Datum
                Kretslopp,Påhittad Sopbil AB,Lastbil,"1 250 000,75",2024-05-06
                Kretslopp,"Påhittad, Son & Co",Däck,"-250,25",2024-05-07
                """
                        .replace("\n", "\r\n");

        SpendSummary little =
                screen("le.csv", concat(new int[] {0xFF, 0xFE}, ledger.getBytes(StandardCharsets.UTF_16LE)));
        assertInAndOut(little, 2, 0, "1249750.50");
        assertThat(shape.dialect().encoding()).isEqualTo(StandardCharsets.UTF_16LE);
        assertThat(shape.dialect().separator()).isEqualTo(',');

        SpendSummary big = screen("be.csv", concat(new int[] {0xFE, 0xFF}, ledger.getBytes(StandardCharsets.UTF_16BE)));
        assertInAndOut(big, 2, 0, "1249750.50");
        assertThat(big.units().top(1).get(0).name()).isEqualTo("Kretslopp");

        assertInAndOut(screen("no-mark.csv", ledger.getBytes(StandardCharsets.UTF_16LE)), 2, 0, "1249750.50");
    }

    @Test
    void spaces_between_thousands_and_no_date_column_take_the_day_that_is_given() throws IOException {
        SpendSummary summary = screen("Text;Belopp\nKaffe;12 345 678,90\nKaffe;1\u00A0000,10\nKaffe;2\u202F000\n");

        assertInAndOut(summary, 3, 0, "12348679.00");
        assertThat(summary.byYear().keySet()).containsExactly(2019);
    }

    @Test
    void json_rows_with_decimal_commas_and_a_byte_order_mark_inside_the_first_key() throws IOException {
        SpendSummary summary = screen(
                "rows.json",
                ("[{\"\uFEFFLeverantör\":\"Påhittad AB\",\"Text\":\"Kaffe\",\"Belopp\":\"10,50\"},\n"
                                + "{\"\uFEFFLeverantör\":\"Påhittad AB\",\"Text\":\"Te; \\\"grönt\\\"\\nrad två\","
                                + "\"Belopp\":1.25,\"Anm\":null},\n"
                                + "{\"\uFEFFLeverantör\":\"Påhittad AB\",\"Text\":\"Kaffe\",\"Belopp\":\"x\"}]")
                        .getBytes(StandardCharsets.UTF_8));

        assertInAndOut(summary, 2, 1, "11.75");
        assertThat(shape.header()).containsExactly("Leverantör", "Text", "Belopp", "Anm");
        assertThat(written(LedgerScreening.GRADED).get(1).get("Text")).isEqualTo("Te; \"grönt\"\nrad två");
        assertThat(written(LedgerScreening.REJECTS).get(0).get("line")).isEqualTo("3");
    }

    @Test
    void json_with_one_object_a_line_loses_a_broken_line_alone_and_tells_it_raw() throws IOException {
        SpendSummary summary = screen(
                "rows.json",
                "{\"text\":\"Kaffe\",\"belopp\":\"10,50\"}\n{\"text\":\"Te\",\n\n{\"text\":\"Te\",\"belopp\":\"1\"}\n"
                        .getBytes(StandardCharsets.UTF_8));

        assertInAndOut(summary, 2, 1, "11.50");
        CSVRecord rejected = written(LedgerScreening.REJECTS).get(0);
        assertThat(rejected.get("line")).isEqualTo("2");
        assertThat(rejected.get("raw")).isEqualTo("{\"text\":\"Te\",");
        assertThat(rejected.get("reason")).contains("JSON");
    }

    @Test
    void a_json_array_that_breaks_off_is_refused_with_the_line() {
        IntakeException refusal = catchThrowableOfType(
                IntakeException.class,
                () -> screen("rows.json", "[{\"text\":\"Kaffe\"},\n{\"text\":".getBytes(StandardCharsets.UTF_8)));

        assertThat(refusal.problems().get(0).in(Language.EN))
                .contains("rows.json, line 2")
                .contains("no valid JSON");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void months_as_dates_and_masked_names() throws IOException {
        SpendSummary summary = screen(
                """
                leverantor;text;belopp;datum
                ***;Kaffe;10;202403
                [innehåller personuppgifter];Kaffe;20;202412
                Påhittad AB;Kaffe;30;202413
                """);

        assertInAndOut(summary, 2, 1, "60.00");
        assertThat(summary.suppliers().size()).isZero();
        assertThat(summary.suppliers().notStated().all().sek()).isEqualByComparingTo("30");
        assertThat(summary.byYear().keySet()).containsExactly(2024);
        assertThat(written(LedgerScreening.GRADED).get(0).get("leverantor")).isEqualTo("***");
    }

    @Test
    void a_workbook_with_account_and_its_text_in_one_cell() throws IOException {
        Path file = directory.resolve("source.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Reskontra 2024");
            List<String> header = List.of("Leverantör", "Konto", "Belopp", "Datum");
            for (int i = 0; i < header.size(); i++) {
                sheet.value(0, i, header.get(i));
            }
            sheet.value(1, 0, "Påhittad Livs AB");
            sheet.value(1, 1, "5711 Undersökningshandskar av nitril");
            sheet.value(1, 2, 38217.98);
            sheet.value(1, 3, LocalDate.of(2024, 3, 31));
            sheet.style(1, 3).format("yyyy-mm-dd").set();
            sheet.value(3, 0, "Påhittad\nLivs AB");
            sheet.value(3, 1, "5711 Undersökningshandskar av nitril");
            sheet.value(3, 2, -0.1);
            sheet.value(3, 3, "2024-04-01");
            sheet.value(4, 0, "Påhittad Livs AB");
            sheet.value(4, 2, "x");
        }

        SpendSummary summary = screen("ledger.xlsx", Files.readAllBytes(file));

        assertInAndOut(summary, 2, 1, "38217.88");
        assertThat(shape.dialect().form()).isEqualTo(LedgerDialect.Form.SHEET);
        assertThat(shape.dialect().inWords().sv()).contains("Reskontra 2024");
        CSVRecord first = written(LedgerScreening.GRADED).get(0);
        assertThat(first.get("Belopp")).isEqualTo("38217.98");
        assertThat(first.get("Datum")).isEqualTo("2024-03-31");
        assertThat(first.get("category")).isEqualTo("undersokningshandskar");
        assertThat(written(LedgerScreening.REJECTS).get(0).get("line")).isEqualTo("5");
    }

    @Test
    void windows_1252_is_told_even_where_the_first_letter_beyond_ascii_comes_late() throws IOException {
        String ledger = "text;belopp\n" + "Kaffe;1,00\n".repeat(20_000) + "Mörkrost;1,00\n";

        SpendSummary summary = screen("late.csv", ledger.getBytes(Charset.forName("windows-1252")));

        assertInAndOut(summary, 20_001, 0, "20001.00");
        assertThat(shape.dialect().encoding().name()).isEqualTo("windows-1252");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-1 234,50|-1234.50", "1 234,50-|-1234.50", "(1 234,50)|-1234.50", "\u22121234,50|-1234.50"})
    void a_credit_note_is_negative_however_it_is_signed(String written, String sek) throws IOException {
        assertInAndOut(screen("text;belopp\nKaffe;" + written + "\n"), 1, 0, sek);
    }

    @Test
    void quotes_separators_and_line_breaks_within_cells_come_out_as_they_went_in() throws IOException {
        String row = "\"Kaffe; \"\"mörk\"\"\r\nrost\";10,00;\"a\nb\"";
        screen("text;belopp;anm\r\n" + row + "\r\n");

        assertThat(written(LedgerScreening.GRADED).get(0).get("text")).isEqualTo("Kaffe; \"mörk\"\r\nrost");
        assertThat(Files.readString(directory.resolve("out").resolve(LedgerScreening.GRADED)))
                .contains(row);
    }

    @Test
    void blank_columns_behind_the_last_are_a_spreadsheets_leavings() throws IOException {
        SpendSummary summary = screen("text;belopp;;\nKaffe;1,00;;\nKaffe;2,00\nKaffe;4,00;;;;\nKaffe;8,00;;;x\n");

        assertInAndOut(summary, 3, 1, "7.00");
        assertThat(Files.readAllLines(directory.resolve("out").resolve(LedgerScreening.GRADED)))
                .allSatisfy(
                        line -> assertThat(line.chars().filter(c -> c == ';')).hasSize(12));
    }

    @ParameterizedTest
    @CsvSource({"datum,belopp", "bokforingsdatum,nettobelopp"})
    void the_national_specifications_columns_are_known_by_name(String date, String amount) throws IOException {
        SpendSummary summary =
                screen("kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text," + amount
                        + "," + date + ",forvaltning,fakturanummer,grund,avtal,kommun_id,s_kod_nr\n"
                        + "2120000001,Påhittade kommunen,V1,Påhittad AB,5500000001,4621,Undersökningshandskar av nitril,"
                        + "100.50,2025-01-31,Vård,F1,Ramavtal,A1,0180,S1\n");

        assertInAndOut(summary, 1, 0, "100.50");
        assertThat(shape.columns().keySet())
                .containsExactlyInAnyOrder(
                        LedgerField.BUYER,
                        LedgerField.ID,
                        LedgerField.SUPPLIER,
                        LedgerField.SUPPLIER_ID,
                        LedgerField.ACCOUNT,
                        LedgerField.TITLE,
                        LedgerField.VALUE,
                        LedgerField.DATE,
                        LedgerField.UNIT);
        assertThat(summary.notClassified().rows()).isZero();
    }

    @Test
    void gzip_and_zip_are_unpacked_on_the_way() throws IOException {
        byte[] ledger = "text;belopp\nKaffe;1,00\n".getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(ledger);
        }
        assertInAndOut(screen("ledger.csv.gz", gzip.toByteArray()), 1, 0, "1");
        assertThat(shape.dialect().packing()).isEqualTo(LedgerDialect.Packing.GZIP);
        assertInAndOut(screen("ledger.zip", zip(ledger, "ledger.csv")), 1, 0, "1");
        assertThat(shape.dialect().packing()).isEqualTo(LedgerDialect.Packing.ZIP);
    }

    private static byte[] zip(byte[] content, String... names) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void an_archive_of_several_files_is_refused_with_their_names() {
        IntakeException refusal = catchThrowableOfType(
                IntakeException.class, () -> screen("two.zip", zip(new byte[] {'x'}, "2023.csv", "2024.csv")));

        assertThat(refusal.problems().get(0).in(Language.SV)).contains("2023.csv, 2024.csv");
    }

    @Test
    void an_archive_that_grows_beyond_reason_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write("text;belopp\n".getBytes(StandardCharsets.UTF_8));
            byte[] blanks = "Kaffe;1,00\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        }

        IntakeException refusal =
                catchThrowableOfType(IntakeException.class, () -> screen("bomb.csv.gz", bytes.toByteArray()));

        assertThat(refusal.problems().get(0).in(Language.EN)).contains("300-fold");
    }

    @Test
    void a_packed_file_that_is_cut_short_is_refused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < 10_000; i++) {
                out.write(("Kaffe" + i * 7919 + ";1,00\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        byte[] whole = bytes.toByteArray();
        byte[] half = Arrays.copyOf(whole, whole.length / 2);

        IntakeException refusal = catchThrowableOfType(
                IntakeException.class,
                () -> screen(
                        "half.csv.gz",
                        half,
                        ColumnMapping.read(Files.writeString(directory.resolve("map"), "title=Kaffe0\n"))));

        assertThat(refusal.problems().get(0).in(Language.EN)).contains("cut short");
    }

    @Test
    void an_old_excel_file_is_refused_with_what_to_do() {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};

        assertThat(catchThrowableOfType(IntakeException.class, () -> screen("old.xls", old))
                        .problems()
                        .get(0)
                        .in(Language.SV))
                .contains(".xlsx");
    }

    @Test
    void a_mapping_file_overrides_what_would_be_found() throws IOException {
        Path map = Files.writeString(
                directory.resolve("map.properties"),
                "file.encoding=ISO-8859-15\nfile.separator=|\ntitle=Vad;var\nvalue=Kr\n");

        SpendSummary summary = screen(
                "odd.csv", "Vad;var|Kr\nKaffe;te|2,00\n".getBytes(StandardCharsets.UTF_8), ColumnMapping.read(map));

        assertInAndOut(summary, 1, 0, "2");
        assertThat(shape.dialect().encoding().name()).isEqualTo("ISO-8859-15");
    }

    @Test
    void high_spend_is_counted_with_and_without_requirements_where_the_ledger_says_it() throws IOException {
        screen(
                """
                text;cpv;belopp;miljökrav;sociala krav
                Handskar;18424300;100,00;True;
                Handskar;18424300;20,00;;
                Handskar;18424300;3,00;nej;nej
                """);

        assertThat(Files.readString(directory.resolve("out").resolve(LedgerScreening.SUMMARY)))
                .containsIgnoringWhitespaces(
                        "\"ANY\":{\"with\":{\"HIGH\":{\"rows\":1,\"sek\":\"100.00\"}",
                        "\"without\":{\"HIGH\":{\"rows\":1,\"sek\":\"3.00\"}",
                        "\"notStated\":{\"HIGH\":{\"rows\":1,\"sek\":\"20.00\"}");
    }

    @Test
    void texts_that_a_spreadsheet_would_run_get_an_apostrophe_and_amounts_do_not() throws IOException {
        screen("text;belopp;anm\n=1+1;-1234,50;@SUM(A1)\n\"-2+3 cmd|' /C calc'!A0\";-12;ok\n=x;fel;\n");

        List<CSVRecord> graded = written(LedgerScreening.GRADED);
        assertThat(graded.get(0).get("text")).isEqualTo("'=1+1");
        assertThat(graded.get(0).get("belopp")).isEqualTo("-1234,50");
        assertThat(graded.get(0).get("anm")).isEqualTo("'@SUM(A1)");
        assertThat(graded.get(1).get("text")).startsWith("'-2+3");
        assertThat(written(LedgerScreening.REJECTS).get(0).get("raw")).startsWith("'=x");
    }
}
