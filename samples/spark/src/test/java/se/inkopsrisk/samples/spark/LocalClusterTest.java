package se.inkopsrisk.samples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executors in processes of their own, so that nothing is shared that a cluster does not share. */
class LocalClusterTest {

    @TempDir
    private Path directory;

    @Test
    void two_executors_give_the_summary_of_one_machine() throws IOException {
        // Spark looks for its own installation; what it needs from there comes by the class path.
        Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
        List<Path> ledgers = Ledgers.ofThreeBuyers(directory);
        try (SparkSession spark = Ledgers.spark("local-cluster[2,1,1024]")) {
            NationalScreening.Result result = new NationalScreening(spark, Ledgers.SETTINGS)
                    .screenLedgers(
                            ledgers.stream().map(Path::toString).toList(),
                            directory.resolve("out").toString());

            Ledgers.OneMachine one =
                    Ledgers.onOneMachine(Ledgers.ofAll(directory, ledgers), directory.resolve("one-machine"));
            assertThat(Ledgers.json(result.summary())).isEqualTo(Ledgers.json(one.summary()));
            assertThat(result.executors()).hasSize(2).doesNotContain("driver");
        }
    }
}
