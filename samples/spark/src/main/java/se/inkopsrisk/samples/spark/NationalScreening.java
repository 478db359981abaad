package se.inkopsrisk.samples.spark;

import static org.apache.spark.sql.functions.col;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import se.inkopsrisk.engine.batch.SpendSummary;
import se.inkopsrisk.engine.batch.SummaryJson;

/**
 * Screens the ledgers of many buyers: graded rows as Parquet, partitioned by buyer; rejected rows and refused ledgers as
 * Parquet; and one summary, the same as that of one machine which reads it all.
 */
final class NationalScreening {
    private final SparkSession spark;
    private final Broadcast<Settings> broadcast;

    NationalScreening(SparkSession spark, Settings settings) {
        this.spark = spark;
        this.broadcast = JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(settings);
    }

    /**
     * What came of it.
     *
     * @param summary the figures of all rows
     * @param refused ledgers that as a whole could not be read, and why
     * @param executors the executors that screened
     */
    record Result(SpendSummary summary, List<String> refused, Set<String> executors) {}

    /**
     * Screens ledgers as they are published, each in its own dialect.
     *
     * @param patterns files, or patterns of files, on any file system that the cluster knows
     * @param out a directory that is not there yet
     * @throws IOException if there is no such ledger, or the directory is there or cannot be written
     */
    Result screenLedgers(List<String> patterns, String out) throws IOException {
        List<String> ledgers = ledgers(patterns);
        JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(ledgers, ledgers.size())
                .flatMap(new ScreenLedgers(broadcast));
        return write(rows, out);
    }

    /**
     * Screens a table in Parquet; a row's line is its number in its file, counted from 1.
     *
     * @param table the file, or a directory of files
     * @param out a directory that is not there yet
     * @throws IOException if the directory is there or cannot be written
     */
    Result screenParquet(String table, String out) throws IOException {
        Dataset<Row> read = spark.read().parquet(table);
        List<Column> columns = new ArrayList<>();
        columns.add(col("_metadata.file_path"));
        columns.add(col("_metadata.row_index").plus(1));
        for (String name : read.columns()) {
            columns.add(read.col("`" + name.replace("`", "``") + "`").cast("string"));
        }
        JavaRDD<Row> rows = read.select(columns.toArray(Column[]::new))
                .javaRDD()
                .mapPartitions(new ScreenTable(broadcast, List.of(read.columns())));
        return write(rows, out);
    }

    /** The largest first, so that no executor begins with one when the others are done. */
    private List<String> ledgers(List<String> patterns) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        for (String pattern : patterns) {
            Path path = new Path(pattern);
            FileStatus[] matches = path.getFileSystem(hadoop()).globStatus(path);
            if (matches == null || matches.length == 0) {
                throw new IOException(pattern + ": there is no such ledger");
            }
            found.addAll(List.of(matches));
        }
        return found.stream()
                .filter(FileStatus::isFile)
                .sorted(Comparator.comparingLong(FileStatus::getLen).reversed().thenComparing(FileStatus::getPath))
                .map(file -> file.getPath().toUri().toString())
                .distinct()
                .toList();
    }

    private Result write(JavaRDD<Row> rows, String out) throws IOException {
        Path directory = new Path(out);
        FileSystem files = directory.getFileSystem(hadoop());
        if (files.exists(directory)) {
            throw new IOException(out + ": is there already; name another directory or remove it");
        }
        // Kept, so that ledgers are read and screened once, whatever is written of them.
        Dataset<Row> screened = spark.createDataFrame(rows, OutputRows.SCHEMA).persist(StorageLevel.MEMORY_AND_DISK());
        try {
            part(screened, OutputRows.GRADED)
                    .write()
                    .partitionBy(OutputRows.BUYER)
                    .parquet(out + "/" + OutputRows.GRADED);
            part(screened, OutputRows.REJECTED).write().parquet(out + "/" + OutputRows.REJECTED);
            List<String> refused = part(screened, OutputRows.REFUSED).collectAsList().stream()
                    .map(row -> row.getString(0) + ": " + row.getString(1))
                    .toList();
            Result result = result(part(screened, OutputRows.FIGURES).collectAsList(), refused);
            SummaryJson.write(result.summary(), files.create(new Path(directory, "summary.json")));
            return result;
        } finally {
            screened.unpersist();
        }
    }

    private static Dataset<Row> part(Dataset<Row> screened, String name) {
        return screened.filter(col(name).isNotNull()).select(name + ".*");
    }

    private Result result(List<Row> figures, List<String> refused) throws IOException {
        SpendSummary summary =
                new SpendSummary(Screening.here(broadcast).screener().rulesVersion());
        Set<String> executors = new TreeSet<>();
        for (Row part : figures) {
            if (!part.getString(1).equals(summary.rulesVersion().toString())) {
                throw new IllegalStateException("An executor screened by " + part.getString(1) + ", not by "
                        + summary.rulesVersion() + "; submit one jar to all");
            }
            executors.add(part.getString(0));
            byte[] state = part.getAs(2);
            summary.add(SpendSummary.readState(
                    summary.rulesVersion(), new DataInputStream(new ByteArrayInputStream(state))));
        }
        return new Result(summary, refused, executors);
    }

    private Configuration hadoop() {
        return spark.sparkContext().hadoopConfiguration();
    }
}
