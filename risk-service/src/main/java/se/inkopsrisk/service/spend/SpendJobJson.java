package se.inkopsrisk.service.spend;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.inkopsrisk.engine.batch.LedgerScreening;
import se.inkopsrisk.rules.verdict.Language;
import se.inkopsrisk.service.parquet.GradedParquet;

/**
 * A job as it is answered.
 *
 * @param bytes of {@code size}, read so far
 * @param secondsLeft by the rate so far
 * @param results the addresses of the results, once it is done
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SpendJobJson(
        String id,
        String name,
        SpendJob.Status status,
        Instant submitted,
        String by,
        @Nullable LocalDate date,
        long size,
        @Nullable Long rows,
        @Nullable Long bytes,
        @Nullable Long rowsPerSecond,
        @Nullable Long secondsLeft,
        @Nullable String problem,
        @Nullable Map<String, String> results) {
    static final String ADDRESS = "/api/v1/spend/jobs";

    static SpendJobJson of(SpendJob job, Language language) {
        @Nullable SpendProgress progress = job.progress().orElse(null);
        boolean open = job.status().isOpen();
        return new SpendJobJson(
                job.id(),
                job.order().name(),
                job.status(),
                job.order().submitted(),
                job.order().by(),
                job.order().date().orElse(null),
                job.size(),
                progress == null ? null : progress.rows(),
                progress == null || !open ? null : progress.bytes(),
                progress == null || !open ? null : progress.rowsPerSecond(),
                progress == null || !open || progress.secondsLeft().isEmpty()
                        ? null
                        : (Long) progress.secondsLeft().getAsLong(),
                job.status() == SpendJob.Status.FAILED
                        ? job.problem().map(text -> text.in(language)).orElse(null)
                        : null,
                job.status() == SpendJob.Status.DONE ? results(job) : null);
    }

    private static Map<String, String> results(SpendJob job) {
        String address = ADDRESS + "/" + job.id() + "/";
        Map<String, String> results = new TreeMap<>(Map.of(
                "graded", address + LedgerScreening.GRADED,
                "rejects", address + LedgerScreening.REJECTS,
                "summary", address + LedgerScreening.SUMMARY));
        if (job.order().parquet()) {
            results.put("parquet", address + GradedParquet.GRADED);
        }
        return results;
    }
}
