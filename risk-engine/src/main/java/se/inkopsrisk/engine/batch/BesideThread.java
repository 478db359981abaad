package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** One thread beside the one that screens, which does one thing at a time: reading ahead, or writing behind. */
final class BesideThread implements AutoCloseable {
    private final ExecutorService thread;

    BesideThread(String name) {
        this.thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
    }

    /** Starts a task. */
    <T> CompletableFuture<T> start(Task<T> task) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return task.run();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                thread);
    }

    /** Waits for a task's result. */
    static <T> T await(CompletableFuture<T> task) throws IOException {
        try {
            return task.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /** What a stage does. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
    }
}
