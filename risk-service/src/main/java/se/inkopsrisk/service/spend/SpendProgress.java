package se.inkopsrisk.service.spend;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import se.inkopsrisk.engine.batch.ScreeningListener;

/** How far a running job has come; read from other threads than the one that screens. */
final class SpendProgress implements ScreeningListener {
    private final long size;
    private final Instant started = Instant.now();
    private volatile long firstRow;
    private volatile long rows;
    private volatile long bytes;
    private volatile boolean stopped;

    /**
     * Progress of nothing yet.
     *
     * @param size the ledger's bytes
     */
    SpendProgress(long size) {
        this.size = size;
    }

    @Override
    public void resumed(long done) {
        firstRow = done;
    }

    @Override
    public void progressed(long done, long read) {
        rows = done;
        bytes = Math.min(read, size);
    }

    /** Has the run stop at its next chunk. */
    void stop() {
        stopped = true;
    }

    @Override
    public boolean isCancelled() {
        return stopped;
    }

    long rows() {
        return rows;
    }

    long bytes() {
        return bytes;
    }

    /** Rows in a second since this run began. */
    long rowsPerSecond() {
        double seconds = elapsed() / 1e3;
        return seconds == 0 ? 0 : Math.round((rows - firstRow) / seconds);
    }

    /** By the bytes read; empty where nothing tells it, as of a workbook. */
    OptionalLong secondsLeft() {
        return bytes == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Math.round((double) elapsed() / bytes * (size - bytes) / 1e3));
    }

    private long elapsed() {
        return Duration.between(started, Instant.now()).toMillis();
    }
}
