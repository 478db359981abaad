package se.inkopsrisk.samples.spend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the committed {@code samples/spend-2025.csv} promises. */
class SampleTest {
    private static final Path SAMPLE = Path.of(System.getProperty("inkopsrisk.root"), "samples", "spend-2025.csv");
    private static final List<CSVRecord> ROWS = StrictReader.read(SAMPLE);

    private final StrictReader reader = new StrictReader();

    @Test
    void the_generator_writes_the_committed_bytes(@TempDir Path folder) throws IOException {
        Path again = folder.resolve("again.csv");

        SpendGenerator.main("--out", again.toString());

        assertThat(again).hasSameBinaryContentAs(SAMPLE);
    }

    @Test
    void it_holds_20_000_records_after_its_header_of_which_12_are_bad() {
        assertThat(ROWS).hasSize(20_000);
        assertThat(ROWS.stream().filter(row -> !reader.isGood(row))).hasSize(12);
    }

    @Test
    void its_good_rows_add_up_to_3_7_billion_kronor() {
        assertThat(reader.sumOfGood(ROWS)).isEqualTo("3700000000.00");
    }

    @Test
    void a_title_with_separator_line_break_and_quotes_survives() {
        assertThat(ROWS.stream().filter(reader::isGood).map(row -> row.get("titel")))
                .contains("Kompresser sterila; 10x10 cm\nlevereras i \"storpack\"");
    }

    @Test
    void it_has_credit_notes_and_rows_without_a_code() {
        List<CSVRecord> good = ROWS.stream().filter(reader::isGood).toList();

        assertThat(good.stream().filter(row -> row.get("belopp").startsWith("-")))
                .hasSizeBetween(300, 500);
        assertThat(good.stream().filter(row -> row.get("cpv").isEmpty())).hasSizeBetween(1_000, 2_500);
    }
}
