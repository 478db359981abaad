package se.inkopsrisk.engine.batch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** What goes on beside the screening, one thing at a time: reading ahead, or writing behind. */
final class Beside implements AutoCloseable {
    private final Executor executor;
    private final Runnable closing;

    private Beside(Executor executor, Runnable closing) {
        this.executor = executor;
        this.closing = closing;
    }

    /** Beside, in a thread of that name. */
    static Beside inThread(String name) {
        ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
            Thread made = new Thread(task, name);
            made.setDaemon(true);
            return made;
        });
        return new Beside(thread, thread::shutdownNow);
    }

    /** Not beside but in turn, in the thread that asks. */
    static Beside inTurn() {
        return new Beside(Runnable::run, () -> {});
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
                executor);
    }

    /** Waits for a task's result. */
    static <T> T await(CompletableFuture<T> task) throws IOException {
        try {
            return task.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof UncheckedIOException failed) {
                throw failed.getCause();
            }
            if (e.getCause() instanceof RuntimeException failed) {
                throw failed;
            }
            throw e;
        }
    }

    @Override
    public void close() {
        closing.run();
    }

    /** What a stage does. */
    @FunctionalInterface
    interface Task<T> {
        T run() throws IOException;
    }
}
