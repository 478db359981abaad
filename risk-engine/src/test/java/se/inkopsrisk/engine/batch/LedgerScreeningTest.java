package se.inkopsrisk.engine.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.inkopsrisk.engine.Screeners;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.IntakeException;
import se.inkopsrisk.rules.verdict.Grade;
import se.inkopsrisk.rules.verdict.Language;

class LedgerScreeningTest {
    private static final String HEADER = "titel;cpv;belopp;datum;ursprung;utfors_i_sverige\n";
    private static final String GOOD = "Handskar;18424300;100,50;2025-03-01;MY;\n";

    @TempDir
    private Path directory;

    private SpendSummary screen(String ledger) throws IOException {
        return screen(ledger.getBytes(StandardCharsets.UTF_8), ColumnMapping.BY_NAME);
    }

    private SpendSummary screen(byte[] ledger, ColumnMapping mapping) throws IOException {
        Path file = Files.write(directory.resolve("ledger.csv"), ledger);
        LedgerScreening screening =
                new LedgerScreening(Screeners.BUNDLED, mapping, Optional.of(LocalDate.of(2025, 1, 1)), Language.SV);
        return screening.screen(file, directory.resolve("out"), ScreeningListener.NONE);
    }

    private IntakeException refusal(byte[] ledger) {
        return catchThrowableOfType(IntakeException.class, () -> screen(ledger, ColumnMapping.BY_NAME));
    }

    private List<CSVRecord> written(String name) throws IOException {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser =
                CSVParser.parse(directory.resolve("out").resolve(name), StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        }
    }

    @Test
    void a_screening_that_runs_past_midnight_judges_all_its_rows_by_the_day_it_was_begun() throws IOException {
        Path file = Files.writeString(directory.resolve("ledger.csv"), "titel;cpv;belopp\nStädning;90910000;100,50\n");
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2025-06-01T10:00:00Z"));
        InstantSource source = now::get;
        LedgerScreening screening = new LedgerScreening(
                Screeners.BUNDLED.withClock(source.withZone(ZoneOffset.UTC)),
                ColumnMapping.BY_NAME,
                Optional.empty(),
                Language.SV);

        // A day before any risk assessment of an occupation, on which cleaning would be MEDIUM.
        now.set(Instant.parse("1950-01-01T10:00:00Z"));
        screening.screen(file, directory.resolve("out"), ScreeningListener.NONE);

        assertThat(written(LedgerScreening.GRADED).get(0).get("swedish_labour_terms"))
                .isEqualTo("HIGH");
    }

    @Test
    void a_graded_row_repeats_its_columns_and_adds_category_grades_and_rules_version() throws IOException {
        screen(HEADER + GOOD);

        CSVRecord row = written(LedgerScreening.GRADED).get(0);
        assertThat(row.get("titel")).isEqualTo("Handskar");
        assertThat(row.get("belopp")).isEqualTo("100,50");
        assertThat(row.get("category")).isEqualTo("undersokningshandskar");
        assertThat(row.get("classified_by")).isEqualTo("CPV");
        assertThat(row.get("human_rights")).isEqualTo("HIGH");
        assertThat(row.get("swedish_labour_terms")).isEqualTo("MEDIUM");
        assertThat(row.get("overall")).isEqualTo("HIGH");
        assertThat(row.get("rules_version"))
                .isEqualTo(Screeners.BUNDLED.rulesVersion().label());
    }

    @Test
    void a_row_that_nothing_speaks_to_has_empty_grades_and_is_counted_as_not_assessed() throws IOException {
        SpendSummary summary = screen(HEADER + "Xyzzy;;10,00;;;\n");

        assertThat(summary.overall().notAssessed().rows()).isEqualTo(1);
        assertThat(summary.overall().of(Grade.LOW).rows()).isZero();
        assertThat(written(LedgerScreening.GRADED).get(0).get("overall")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "Kaffe;15861000;12,5,0;2025-03-01;;# belopp # 12,5,0",
                "Kaffe;99999999;10,00;2025-03-01;;# cpv # 99999999",
                "Kaffe;kaffe;10,00;2025-03-01;;# cpv # kaffe",
                "Kaffe;15861000;10,00;2025-02-30;;# datum # 2025-02-30",
                "Kaffe;15861000;10,00;2025-03-01;Atlantis;# ursprung # Atlantis",
                "Kaffe;15861000;10,00;2025-03-01;;kanske# utfors_i_sverige # kanske",
                "Kaffe;15861000;10,00# '' # 3 fält",
                "Kaffe;15861000;10,00;2025-03-01;;;och mer# '' # 7 fält",
            })
    void a_bad_row_is_rejected_with_line_column_reason_and_raw_text_and_costs_no_other(
            String row, String column, String told) throws IOException {
        SpendSummary summary = screen(HEADER + GOOD + row + "\n" + GOOD);

        assertThat(summary.assessed().rows()).isEqualTo(2);
        CSVRecord rejected = written(LedgerScreening.REJECTS).get(0);
        assertThat(rejected.get("line")).isEqualTo("3");
        assertThat(rejected.get("column")).isEqualTo(column);
        assertThat(rejected.get("reason")).contains(told);
        assertThat(rejected.get("raw")).isEqualTo(row);
    }

    @Test
    void a_stray_quote_costs_its_own_line_and_the_rest_is_screened() throws IOException {
        String broken = "\"Kaffe\" mellanrost;15861000;10,00;;;";
        SpendSummary summary = screen(HEADER + GOOD + broken + "\n" + GOOD + GOOD);

        assertThat(summary.assessed().rows()).isEqualTo(3);
        assertThat(written(LedgerScreening.REJECTS)).singleElement().satisfies(rejected -> {
            assertThat(rejected.get("line")).isEqualTo("3");
            assertThat(rejected.get("raw")).isEqualTo(broken);
        });
    }

    @Test
    void a_quote_that_never_ends_costs_its_own_line_and_the_rest_is_screened() throws IOException {
        SpendSummary summary = screen(HEADER + GOOD + "\"Kaffe;15861000;10,00;;;\n" + GOOD.repeat(900));

        assertThat(summary.assessed().rows()).isEqualTo(901);
        assertThat(summary.rejected().rows()).isEqualTo(1);
    }

    @Test
    void a_line_break_within_quotes_belongs_to_the_row_and_later_lines_are_still_numbered_right() throws IOException {
        screen(HEADER + "\"Kaffe;\nmörkrost\";15861000;10,00;;;\n\n" + "Te;x;1;;;\n");

        assertThat(written(LedgerScreening.GRADED).get(0).get("titel")).isEqualTo("Kaffe;\nmörkrost");
        assertThat(written(LedgerScreening.REJECTS).get(0).get("line")).isEqualTo("5");
    }

    @Test
    void rows_come_out_in_the_order_in_which_they_went_in() throws IOException {
        StringBuilder ledger = new StringBuilder(HEADER);
        for (int i = 0; i < 2_500; i++) {
            ledger.append("Rad ").append(i).append(";15861000;1,00;;;\n");
        }
        screen(ledger.toString());

        List<CSVRecord> graded = written(LedgerScreening.GRADED);
        assertThat(graded).hasSize(2_500);
        for (int i = 0; i < graded.size(); i++) {
            assertThat(graded.get(i).get("titel")).isEqualTo("Rad " + i);
        }
    }

    @Test
    void carriage_returns_commas_and_a_byte_order_mark_are_read_as_they_come() throws IOException {
        SpendSummary summary = screen("\uFEFFtitel,cpv,belopp\r\nKaffe,15861000,\"10,50\"\r\nTe,15863000,1.50\r\n");

        assertThat(summary.assessed().rows()).isEqualTo(2);
        assertThat(summary.assessed().sek()).isEqualByComparingTo("12.00");
    }

    @Test
    void windows_1252_from_a_spreadsheet_is_read_as_such() throws IOException {
        screen(
                (HEADER + "Mörkrost;15861000;10,00;;;\n").getBytes(Charset.forName("windows-1252")),
                ColumnMapping.BY_NAME);

        assertThat(written(LedgerScreening.GRADED).get(0).get("titel")).isEqualTo("Mörkrost");
    }

    @Test
    void the_real_registers_own_columns_are_read_through_a_mapping() throws IOException {
        Path map = Files.writeString(
                directory.resolve("map.properties"), "title=Upphandlingens titel\ncpv=Kod\nvalue=Värde, summa\n");

        SpendSummary summary = screen(
                "Upphandlingens titel;Kod;\"Värde, summa\"\nKaffe;15861000 Kaffe;33000000\n"
                        .getBytes(StandardCharsets.UTF_8),
                ColumnMapping.read(map));

        assertThat(summary.assessed().sek()).isEqualByComparingTo("33000000");
        assertThat(summary.notClassified().rows()).isZero();
    }

    @Test
    void a_mapped_column_that_is_not_there_is_told_with_those_that_are() throws IOException {
        Path map = Files.writeString(directory.resolve("map.properties"), "cpv=CPV-nummer\n");

        IntakeException refusal = catchThrowableOfType(
                IntakeException.class,
                () -> screen((HEADER + GOOD).getBytes(StandardCharsets.UTF_8), ColumnMapping.read(map)));

        assertThat(refusal.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.line()).isEqualTo(1);
            assertThat(problem.column()).isEqualTo("CPV-nummer");
            assertThat(problem.in(Language.SV)).contains("rad 1").contains("utfors_i_sverige");
        });
    }

    @Test
    void a_mapping_of_a_field_that_does_not_exist_is_told_with_those_that_do() throws IOException {
        Path map = Files.writeString(directory.resolve("map.properties"), "titel=Benämning\n");

        IntakeException refusal = catchThrowableOfType(IntakeException.class, () -> ColumnMapping.read(map));

        assertThat(refusal.problems().get(0).in(Language.EN)).contains("titel").contains("title");
    }

    @Test
    void a_file_without_a_header_is_refused_with_what_to_do() {
        assertThat(refusal(GOOD.getBytes(StandardCharsets.UTF_8))
                        .problems()
                        .get(0)
                        .in(Language.SV))
                .contains("ledger.csv, rad 1")
                .contains("--map");
    }

    @Test
    void an_empty_file_is_refused() {
        assertThat(refusal(new byte[0]).problems().get(0).in(Language.SV)).contains("tom");
    }

    @Test
    void a_file_that_is_not_text_is_refused_and_leaves_nothing_behind() {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};

        assertThat(refusal(picture).problems().get(0).in(Language.SV)).contains("inte text");
        assertThat(directory.resolve("out")).doesNotExist();
    }
}
