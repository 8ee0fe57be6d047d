package org.smriti.app.runtime;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The one thread that owns every tensor. */
final class ModelThread implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final ThreadPoolExecutor executor;
    private final AtomicBoolean tickWaits = new AtomicBoolean();
    private final Consumer<RuntimeException> failed;

    /**
     * Starts it.
     *
     * @param failed hears what no job expected; the thread goes on
     */
    ModelThread(Consumer<RuntimeException> failed) {
        this.failed = failed;
        executor = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), job -> {
            Thread thread = new Thread(job, "model");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Runs a job after those before it. */
    void run(Runnable job) {
        try {
            executor.execute(() -> guarded(job));
        } catch (RejectedExecutionException e) {
            // closing: nobody waits for the job any more
            return;
        }
    }

    /** Runs a tick, unless one is waiting already: a slow machine skips ticks instead of falling behind. */
    void tick(Runnable job) {
        if (tickWaits.compareAndSet(false, true)) {
            run(() -> {
                tickWaits.set(false);
                job.run();
            });
        }
    }

    private void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        } catch (OutOfMemoryError e) {
            failed.accept(new IllegalStateException(
                    "Java has not enough memory for this", e)); // what was asked for is given up
        } catch (LinkageError e) {
            failed.accept(new IllegalStateException("a library does not load here: " + e.getMessage(), e));
        }
    }

    /** Ends after the jobs that wait, or after a while. */
    @Override
    public void close() {
        executor.shutdown();
        try {
            executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
