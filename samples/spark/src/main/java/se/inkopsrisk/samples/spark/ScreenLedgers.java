package se.inkopsrisk.samples.spark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.TaskCompletionListener;
import se.inkopsrisk.engine.intake.IntakeException;

/**
 * Screens ledgers as they are published, each whole in one task: in the dialect that the library finds, with the lines of
 * the file. A file that does not lie on this machine is fetched for as long as the task takes.
 */
final class ScreenLedgers implements FlatMapFunction<String, Row> {
    private final Broadcast<Settings> settings;

    ScreenLedgers(Broadcast<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public Iterator<Row> call(String ledger) throws IOException {
        Screening screening = Screening.here(settings);
        java.nio.file.Path file = local(URI.create(ledger));
        try {
            return new ScreenedLedger(ledger, screening.open(file), screening);
        } catch (IntakeException e) {
            return List.of(OutputRows.refused(ledger, e, screening)).iterator();
        }
    }

    private static java.nio.file.Path local(URI ledger) throws IOException {
        if ("file".equals(ledger.getScheme())) {
            return java.nio.file.Path.of(ledger);
        }
        java.nio.file.Path fetched = Files.createTempFile("ledger", null);
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener)
                context -> fetched.toFile().delete());
        Path source = new Path(ledger);
        FileSystem files = source.getFileSystem(new Configuration());
        files.copyToLocalFile(false, source, new Path(fetched.toUri()), true);
        return fetched;
    }
}
