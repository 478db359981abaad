package se.inkopsrisk.service.spend;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.engine.intake.ColumnMapping;
import se.inkopsrisk.service.parquet.GradedParquet;
import se.inkopsrisk.service.rules.RulesInForce;

/**
 * Ledgers that were handed in over HTTP, and their screening. Each has a directory under {@code spend} in the data
 * directory: the ledger, what was asked, the results. A job that the service's end cut off goes on at its next start.
 */
@Service
class SpendJobs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(SpendJobs.class);
    private static final String ORDER = "order.properties";
    private static final String MAPPING = "mapping.properties";
    private static final String LEDGER = "ledger";
    private static final String CANCELLED = "cancelled";
    private static final String RESULTS = "results";

    private final Path root;
    private final RulesInForce rules;
    private final Map<String, SpendProgress> progress = new ConcurrentHashMap<>();
    private final JobRuns runs;
    private volatile boolean closing;

    SpendJobs(@Value("${inkopsrisk.data-directory}") Path dataDirectory, RulesInForce rules) throws IOException {
        this.root = Files.createDirectories(
                dataDirectory.toAbsolutePath().normalize().resolve("spend"));
        this.rules = rules;
        this.runs = new JobRuns(root, this::assignment);
    }

    /** Goes on with what the last end of the service cut off. */
    @EventListener(ApplicationReadyEvent.class)
    void goOn() throws IOException {
        for (SpendJob job : list()) {
            if (job.status() == SpendJob.Status.WAITING || job.status() == SpendJob.Status.RUNNING) {
                LOG.info("Going on with spend job {}", job.id());
                runs.start(job.id());
            }
        }
    }

    /**
     * Takes a ledger in and starts its screening.
     *
     * @param mapping a mapping file's lines; empty where columns are known by name
     */
    SpendJob submit(SpendOrder order, InputStream ledger, Optional<InputStream> mapping) throws IOException {
        String id = UUID.randomUUID().toString();
        Path directory = root.resolve(id);
        Files.createDirectory(directory);
        try {
            Files.copy(ledger, directory.resolve(LEDGER));
            if (mapping.isPresent()) {
                Files.copy(mapping.get(), directory.resolve(MAPPING));
                ColumnMapping.read(directory.resolve(MAPPING));
            }
            order.write(directory.resolve(ORDER));
        } catch (IOException | RuntimeException e) {
            FileSystemUtils.deleteRecursively(directory);
            throw e;
        }
        runs.start(id);
        return job(id).orElseThrow();
    }

    private ScreeningAssignment assignment(String id) throws IOException {
        Path directory = root.resolve(id);
        SpendOrder order = orderIfAny(directory).orElseThrow(CancellationException::new);
        Path mapping = directory.resolve(MAPPING);
        Path ledger = directory.resolve(LEDGER);
        SpendProgress hearing = new SpendProgress(Files.size(ledger));
        progress.put(id, hearing);
        // Asked after the progress is known to whoever cancels, so that no cancelling falls between.
        if (closing || Files.exists(directory.resolve(CANCELLED))) {
            throw new CancellationException();
        }
        LedgerScreening screening = new LedgerScreening(
                        rules.screener(),
                        Files.exists(mapping) ? ColumnMapping.read(mapping) : ColumnMapping.BY_NAME,
                        order.date(),
                        order.language())
                .withExcelSafe(order.excelSafe());
        return new ScreeningAssignment(
                screening,
                ledger,
                directory.resolve(RESULTS),
                order.parquet(),
                hearing,
                why -> SpendFailure.write(directory, why));
    }

    /** Empty where the job was deleted, be it while it waited for its turn. */
    private static Optional<SpendOrder> orderIfAny(Path directory) throws IOException {
        try {
            return Optional.of(SpendOrder.read(directory.resolve(ORDER)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** All jobs, the newest first. */
    List<SpendJob> list() throws IOException {
        try (Stream<Path> directories = Files.list(root)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve(ORDER)))
                    .flatMap(directory -> job(directory.getFileName().toString()).stream())
                    .sorted(Comparator.comparing((SpendJob job) -> job.order().submitted())
                            .reversed())
                    .toList();
        }
    }

    /** A job, if there is one of that id. */
    Optional<SpendJob> job(String id) {
        // An id is a name of ours; anything else could lead out of the directory.
        if (!id.matches("[0-9a-f-]{36}") || !Files.exists(root.resolve(id).resolve(ORDER))) {
            return Optional.empty();
        }
        Path directory = root.resolve(id);
        Optional<JobExecution> run = runs.last(id);
        try {
            SpendOrder order = SpendOrder.read(directory.resolve(ORDER));
            return Optional.of(new SpendJob(
                    id,
                    order,
                    Files.size(directory.resolve(LEDGER)),
                    status(directory, order, run),
                    Optional.ofNullable(progress.get(id)),
                    SpendFailure.read(directory)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SpendJob.Status status(Path directory, SpendOrder order, Optional<JobExecution> run) {
        Path results = directory.resolve(RESULTS);
        if (Files.exists(results.resolve(LedgerScreening.SUMMARY))
                && (!order.parquet() || Files.exists(results.resolve(GradedParquet.GRADED)))) {
            return SpendJob.Status.DONE;
        }
        if (Files.exists(directory.resolve(CANCELLED))) {
            return SpendJob.Status.CANCELLED;
        }
        BatchStatus status = run.map(JobExecution::getStatus).orElse(BatchStatus.STARTING);
        return switch (status) {
            case FAILED, ABANDONED, UNKNOWN -> SpendJob.Status.FAILED;
            case STARTING, STOPPED -> SpendJob.Status.WAITING;
            case STARTED, STOPPING, COMPLETED -> SpendJob.Status.RUNNING;
        };
    }

    /** Whether a run of the job is still going on, if only to its next chunk. */
    boolean isBusy(String id) {
        return runs.last(id).filter(JobExecution::isRunning).isPresent();
    }

    /** Stops a job; {@link #resume} goes on with it. */
    void cancel(String id) throws IOException {
        Path marker = root.resolve(id).resolve(CANCELLED);
        if (!Files.exists(marker)) {
            Files.createFile(marker);
        }
        stop(id);
    }

    private void stop(String id) {
        Optional.ofNullable(progress.get(id)).ifPresent(SpendProgress::stop);
    }

    /** Goes on with a job that was cancelled or failed. */
    void resume(String id) throws IOException {
        Files.deleteIfExists(root.resolve(id).resolve(CANCELLED));
        SpendFailure.forget(root.resolve(id));
        runs.start(id);
    }

    /** Forgets a job: the ledger, its results, all. */
    void delete(String id) throws IOException {
        FileSystemUtils.deleteRecursively(root.resolve(id));
        progress.remove(id);
    }

    /** The directory of the results of a job that is done. */
    Path results(String id) {
        return root.resolve(id).resolve(RESULTS);
    }

    /** A result of a job that is done. */
    Path result(String id, String name) {
        return results(id).resolve(name);
    }

    @Override
    public void destroy() {
        closing = true;
        progress.values().forEach(SpendProgress::stop);
        runs.close();
    }
}
