package se.inkopsrisk.service.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.engine.RiskScreener;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.batch.ScreeningListener;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.rules.verdict.Language;

class GradedParquetTest {
    private static final Path SAMPLE = Path.of(System.getProperty("inkopsrisk.root"), "samples", "spend-2025.csv");
    private static final LedgerScreening SCREENING = new LedgerScreening(
                    RiskScreener.withBundledRules(),
                    ColumnMapping.BY_NAME,
                    Optional.of(LocalDate.of(2025, 12, 31)),
                    Language.SV)
            .withExcelSafe(false);

    @TempDir
    private Path directory;

    private List<Group> write(Path ledger) throws IOException {
        new GradedParquet(SCREENING).write(ledger, directory, () -> false);
        return read();
    }

    private List<Group> read() throws IOException {
        ParquetReadOptions options = ParquetReadOptions.builder(new PlainParquetConfiguration())
                .withCodecFactory(new Unpacking())
                .build();
        try (ParquetFileReader file =
                ParquetFileReader.open(new LocalInputFile(directory.resolve(GradedParquet.GRADED)), options)) {
            MessageType type = file.getFileMetaData().getSchema();
            List<Group> rows = new ArrayList<>();
            for (PageReadStore pages = file.readNextRowGroup(); pages != null; pages = file.readNextRowGroup()) {
                RecordReader<Group> records =
                        new ColumnIOFactory().getColumnIO(type).getRecordReader(pages, new GroupRecordConverter(type));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    rows.add(records.read());
                }
            }
            return rows;
        }
    }

    private static String text(Group row, String column) {
        return row.getFieldRepetitionCount(column) == 0 ? "" : row.getString(column, 0);
    }

    private static BigDecimal sek(Group row) {
        return row.getFieldRepetitionCount(GradedColumns.VALUE) == 0
                ? BigDecimal.ZERO
                : BigDecimal.valueOf(row.getLong(GradedColumns.VALUE, 0), 2);
    }

    @Test
    void the_rows_are_those_of_the_csv_and_the_amounts_add_up_to_the_summarys() throws IOException {
        SpendSummary summary = SCREENING.screen(SAMPLE, directory, ScreeningListener.NONE);

        List<Group> rows = write(SAMPLE);

        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser graded =
                CSVParser.parse(directory.resolve(LedgerScreening.GRADED), StandardCharsets.UTF_8, format)) {
            List<CSVRecord> records = graded.getRecords();
            assertThat(rows).hasSameSizeAs(records);
            for (int i = 0; i < records.size(); i++) {
                Group row = rows.get(i);
                records.get(i).toMap().forEach((column, cell) -> assertThat(text(row, column))
                        .as(column)
                        .isEqualTo(cell));
            }
        }
        assertThat(rows.stream().map(GradedParquetTest::sek).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(summary.assessed().sek());
    }

    @Test
    void an_amount_is_a_decimal_number_and_the_day_a_date() throws IOException {
        Path ledger = Files.writeString(
                directory.resolve("ledger.csv"), "titel;cpv;belopp;datum\nHandskar;18424300;-1 234,50;2025-03-01\n");

        Group row = write(ledger).get(0);

        assertThat(sek(row)).isEqualByComparingTo("-1234.50");
        assertThat(row.getInteger(GradedColumns.DAY, 0))
                .isEqualTo((int) LocalDate.of(2025, 3, 1).toEpochDay());
        assertThat(row.getType().getType(GradedColumns.VALUE).getLogicalTypeAnnotation())
                .isEqualTo(LogicalTypeAnnotation.decimalType(2, 18));
        assertThat(text(row, "belopp")).isEqualTo("-1 234,50");
    }

    @Test
    void columns_without_a_name_or_with_one_that_is_taken_are_told_apart() {
        List<String> names = new GradedColumns(List.of("titel", "", "titel", "category"))
                .type().getFields().stream()
                        .map(org.apache.parquet.schema.Type::getName)
                        .toList();

        assertThat(names).startsWith("titel", "column 2", "titel (2)", "category (2)", "category");
        assertThat(names).doesNotHaveDuplicates();
    }

    @Test
    void a_writing_that_is_cancelled_leaves_no_file_that_looks_whole() {
        assertThatThrownBy(() -> new GradedParquet(SCREENING).write(SAMPLE, directory, () -> true))
                .isInstanceOf(CancellationException.class);

        assertThat(directory.resolve(GradedParquet.GRADED)).doesNotExist();
    }

    /** Gzip by Java's own, for the same reason as in the writer. */
    private static final class Unpacking implements CompressionCodecFactory {
        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            throw new UnsupportedOperationException("Files are read here");
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            assertThat(codec).isEqualTo(CompressionCodecName.GZIP);
            return new Gunzip();
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }

    private static final class Gunzip implements CompressionCodecFactory.BytesInputDecompressor {
        @Override
        public BytesInput decompress(BytesInput packed, int size) throws IOException {
            try (GZIPInputStream in = new GZIPInputStream(packed.toInputStream())) {
                return BytesInput.from(in.readAllBytes());
            }
        }

        @Override
        public void decompress(java.nio.ByteBuffer in, int packed, java.nio.ByteBuffer out, int size)
                throws IOException {
            byte[] bytes = new byte[packed];
            in.get(bytes);
            out.put(decompress(BytesInput.from(bytes), size).toInputStream().readAllBytes());
        }

        @Override
        public void release() {
            // Nothing is held.
        }
    }
}
