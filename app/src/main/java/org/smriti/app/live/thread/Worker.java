package org.smriti.app.live.thread;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** A thread that does one job after another; a job that fails does not end it. */
public final class Worker implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Consumer<RuntimeException> failed;
    private final ExecutorService executor;

    /**
     * Starts it.
     *
     * @param name of the thread
     * @param failed is called on that thread with what a job did not catch; the thread goes on
     */
    public Worker(String name, Consumer<RuntimeException> failed) {
        this.failed = failed;
        executor = Executors.newSingleThreadExecutor(job -> {
            Thread thread = new Thread(job, name);
            thread.setDaemon(true); // closing waits for the jobs
            return thread;
        });
    }

    /** Does a job after those before it; none any more once it is closed. */
    public void run(Runnable job) {
        try {
            executor.execute(() -> guarded(job));
        } catch (RejectedExecutionException e) {
            return; // closed: the job is no longer wanted
        }
    }

    private void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            failed.accept(e);
        } catch (OutOfMemoryError e) { // the job is given up, and what it held with it
            failed.accept(new IllegalStateException("Java has not enough memory for this", e));
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
