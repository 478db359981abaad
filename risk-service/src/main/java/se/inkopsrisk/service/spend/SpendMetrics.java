package se.inkopsrisk.service.spend;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How the spend jobs stand, for whoever watches the service; nothing that a ledger holds becomes a metric. */
@Component
class SpendMetrics {
    /** The jobs stand in files: they are looked up once for all the figures that are asked for together. */
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final SpendJobs jobs;
    private volatile Standing standing = new Standing(System.nanoTime() - FRESH, List.of());

    SpendMetrics(SpendJobs jobs, MeterRegistry registry) {
        this.jobs = jobs;
        for (SpendJob.Status status : SpendJob.Status.values()) {
            gauge("inkopsrisk.spend.jobs", now -> now.in(status).count(), "Spend jobs by status")
                    .tag("status", status.name())
                    .register(registry);
        }
        gauge("inkopsrisk.spend.running.rows", SpendMetrics::rows, "Rows that the running spend job has done")
                .register(registry);
        gauge("inkopsrisk.spend.running.share", SpendMetrics::share, "Share of its ledger that it has read")
                .register(registry);
    }

    private Gauge.Builder<SpendMetrics> gauge(String name, ToDoubleFunction<SpendMetrics> value, String description) {
        return Gauge.builder(name, this, value).description(description);
    }

    private double rows() {
        return sum(SpendProgress::rows);
    }

    private double share() {
        double size = in(SpendJob.Status.RUNNING).mapToDouble(SpendJob::size).sum();
        return size == 0 ? 0 : sum(SpendProgress::bytes) / size;
    }

    private double sum(ToDoubleFunction<SpendProgress> figure) {
        return in(SpendJob.Status.RUNNING)
                .flatMap(job -> job.progress().stream())
                .mapToDouble(figure)
                .sum();
    }

    private Stream<SpendJob> in(SpendJob.Status status) {
        if (System.nanoTime() - standing.seen() >= FRESH) {
            try {
                standing = new Standing(System.nanoTime(), jobs.list());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return standing.jobs().stream().filter(job -> job.status() == status);
    }

    private record Standing(long seen, List<SpendJob> jobs) {}
}
