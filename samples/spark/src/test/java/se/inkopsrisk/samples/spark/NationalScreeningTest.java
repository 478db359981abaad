package se.inkopsrisk.samples.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.inkopsrisk.engine.assess.AssessmentJson;
import se.inkopsrisk.engine.batch.GradeColumns;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.engine.intake.Ledger;
import se.inkopsrisk.engine.intake.LedgerRow;
import se.inkopsrisk.rules.verdict.Language;

/** A cluster and one machine give the same grades, the same rejections and the same figures. */
class NationalScreeningTest {
    private static SparkSession spark;

    /** What three buyers' ledgers became; screened once, looked at by several tests. */
    @TempDir
    private static Path shared;

    private static List<Path> ledgers;
    private static NationalScreening.Result ofThree;

    @TempDir
    private Path directory;

    @BeforeAll
    static void screenThreeBuyers() throws IOException {
        spark = Ledgers.spark("local[2]");
        ledgers = Ledgers.ofThreeBuyers(shared);
        ofThree = new NationalScreening(spark, Ledgers.SETTINGS)
                .screenLedgers(
                        ledgers.stream().map(Path::toString).toList(),
                        ofThreeBuyers().toString());
    }

    private static Path ofThreeBuyers() {
        return shared.resolve("out");
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    private NationalScreening.Result screen(List<Path> ledgers, Settings settings) throws IOException {
        return new NationalScreening(spark, settings)
                .screenLedgers(ledgers.stream().map(Path::toString).toList(), out());
    }

    private String out() {
        return directory.resolve("out").toString();
    }

    private static List<Row> written(String name, Path out, Path ledger) {
        return spark.read()
                .parquet(out.resolve(name).toString())
                .filter(col("ledger").endsWith("/" + ledger.getFileName()))
                .orderBy("line")
                .collectAsList();
    }

    @Test
    void the_summary_of_many_ledgers_is_that_of_one_machine_to_the_ore() throws IOException {
        Ledgers.OneMachine one =
                Ledgers.onOneMachine(Ledgers.ofAll(directory, ledgers), directory.resolve("one-machine"));
        assertThat(one.summary().rejected().rows()).isPositive();
        assertThat(Ledgers.json(ofThree.summary())).isEqualTo(Ledgers.json(one.summary()));
        assertThat(Files.readString(ofThreeBuyers().resolve("summary.json"))).isEqualTo(Ledgers.json(one.summary()));
        assertThat(ofThree.refused()).isEmpty();
    }

    @Test
    void each_row_has_the_cells_the_grades_and_the_reasons_that_one_machine_gives_it() throws IOException {
        for (Path ledger : ledgers) {
            Ledgers.OneMachine one = Ledgers.onOneMachine(ledger, directory.resolve("of-" + ledger.getFileName()));
            assertThat(written(OutputRows.GRADED, ofThreeBuyers(), ledger).stream()
                            .map(NationalScreeningTest::cellsAndGrades))
                    .isEqualTo(one.graded().stream().map(CSVRecord::toList).toList());
            assertThat(written(OutputRows.REJECTED, ofThreeBuyers(), ledger).stream()
                            .map(NationalScreeningTest::rejection))
                    .isEqualTo(one.rejects().stream().map(CSVRecord::toList).toList());
        }
    }

    private static List<String> cellsAndGrades(Row row) {
        List<String> cells = new ArrayList<>(row.getList(row.fieldIndex("cells")));
        for (String name : GradeColumns.NAMES) {
            cells.add(Optional.ofNullable(row.<String>getAs(name)).orElse(""));
        }
        return cells;
    }

    private static List<String> rejection(Row row) {
        return Stream.of("line", "column", "reason", "raw")
                .map(name -> {
                    int column = row.fieldIndex(name);
                    return row.isNullAt(column) ? "" : row.get(column).toString();
                })
                .toList();
    }

    @Test
    void graded_rows_lie_in_a_folder_of_their_buyer() throws IOException {
        try (Stream<Path> folders = Files.list(ofThreeBuyers().resolve(OutputRows.GRADED))) {
            assertThat(folders.filter(Files::isDirectory)
                            .map(folder -> folder.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "buyer=Region Norrskog", "buyer=Granåkers kommun", "buyer=__HIVE_DEFAULT_PARTITION__");
        }
    }

    @Test
    void a_table_in_parquet_gives_the_summary_that_the_same_rows_give_as_csv() throws IOException {
        List<List<String>> rows = Ledgers.sample().stream()
                .filter(row -> row.size() == Ledgers.SAMPLE_COLUMNS)
                .limit(2_000)
                .toList();
        StructType schema = new StructType();
        for (String column : rows.get(0)) {
            schema = schema.add(column, DataTypes.StringType);
        }
        Dataset<Row> table = spark.createDataFrame(
                rows.stream()
                        .skip(1)
                        .map(row -> RowFactory.create(row.toArray()))
                        .toList(),
                schema);
        table.repartition(3).write().parquet(directory.resolve("table").toString());

        NationalScreening.Result result = new NationalScreening(spark, Ledgers.SETTINGS)
                .screenParquet(directory.resolve("table").toString(), out());

        Path csv = Ledgers.write(directory.resolve("rows.csv"), rows);
        Ledgers.OneMachine one = Ledgers.onOneMachine(csv, directory.resolve("one-machine"));
        assertThat(one.summary().rejected().rows()).isPositive();
        assertThat(Ledgers.json(result.summary())).isEqualTo(Ledgers.json(one.summary()));
    }

    @Test
    void a_row_of_a_table_keeps_its_file_and_its_number_there() throws IOException {
        StructType schema = new StructType()
                .add("titel", DataTypes.StringType)
                .add("cpv", DataTypes.StringType)
                .add("belopp", DataTypes.createDecimalType(12, 2));
        List<Row> rows = List.of(
                RowFactory.create("Kaffe", "15861000", new java.math.BigDecimal("10.50")),
                RowFactory.create("Te", "99999999", new java.math.BigDecimal("-3.25")),
                RowFactory.create("Handskar", "18424300", null));
        spark.createDataFrame(rows, schema)
                .coalesce(1)
                .write()
                .parquet(directory.resolve("table").toString());

        NationalScreening.Result result = new NationalScreening(spark, Ledgers.SETTINGS)
                .screenParquet(directory.resolve("table").toString(), out());

        Row rejected = spark.read()
                .parquet(out() + "/" + OutputRows.REJECTED)
                .collectAsList()
                .get(0);
        assertThat(rejected.<Long>getAs("line")).isEqualTo(2);
        assertThat(rejected.<String>getAs("ledger")).contains("/table/part-");
        assertThat(rejected.<String>getAs("raw")).isEqualTo("Te;99999999;-3.25");
        assertThat(result.summary().assessed().sek()).isEqualByComparingTo("10.50");
        assertThat(result.summary().rejected().sek()).isEqualByComparingTo("-3.25");
        assertThat(result.summary().withoutAmount()).isEqualTo(1);
    }

    @Test
    void an_assessment_is_the_same_bytes_as_the_librarys() throws IOException {
        Path ledger =
                Ledgers.write(directory.resolve("rows.csv"), Ledgers.sample().subList(0, 200));

        screen(List.of(ledger), new Settings(new HashMap<>(), "", Ledgers.DATE, Language.EN, true));

        List<String> expected = new ArrayList<>();
        try (Ledger rows = Ledger.open(
                ledger,
                ColumnMapping.BY_NAME,
                Optional.of(Ledgers.DATE),
                Ledgers.SCREENER.ruleBook().catalogue())) {
            for (LedgerRow row : rows.next(1_000)) {
                byte[] bytes = AssessmentJson.in(Language.EN)
                        .bytes(Ledgers.SCREENER.screen(((LedgerRow.Read) row).purchase()));
                expected.add(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        assertThat(written(OutputRows.GRADED, Path.of(out()), ledger).stream()
                        .map(row -> row.<String>getAs("assessment")))
                .isEqualTo(expected);
    }

    @Test
    void a_ledger_that_cannot_be_read_is_named_with_its_reason_and_costs_no_other() throws IOException {
        Path empty = Files.createFile(directory.resolve("tom.csv"));
        Path good =
                Ledgers.write(directory.resolve("rows.csv"), Ledgers.sample().subList(0, 101));

        NationalScreening.Result result = screen(List.of(empty, good), Ledgers.SETTINGS);

        assertThat(result.summary().assessed().rows()).isEqualTo(100);
        assertThat(result.refused()).singleElement().asString().contains("tom.csv", "filen är tom");
    }

    @Test
    void results_that_are_there_already_are_not_written_over() throws IOException {
        Path ledger =
                Ledgers.write(directory.resolve("rows.csv"), Ledgers.sample().subList(0, 101));
        Files.createDirectories(Path.of(out()));

        assertThatThrownBy(() -> screen(List.of(ledger), Ledgers.SETTINGS))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is there already");
    }

    @Test
    void a_regions_own_tables_decide_on_every_executor() throws IOException {
        Path overlay = Path.of(System.getProperty("inkopsrisk.root"), "samples", "overlay-region");
        Options options =
                Options.parse("--ledgers", "x", "--out", "y", "--date", "2025-12-31", "--rules", overlay.toString());
        Path ledger =
                Ledgers.write(directory.resolve("rows.csv"), Ledgers.sample().subList(0, 101));

        NationalScreening.Result result = screen(List.of(ledger), Settings.of(options));

        assertThat(result.summary().rulesVersion().overlay()).isPresent();
        assertThat(result.summary().assessed().rows()).isEqualTo(100);
    }
}
