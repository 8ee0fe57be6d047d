package org.smriti.app.runtime;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The thread that writes files, so that neither the window nor the models wait for a disk. It is only given what nobody changes any more. */
public final class FileThread implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 20;

    private final Consumer<RuntimeException> failed;
    private final ExecutorService executor = Executors.newSingleThreadExecutor(job -> {
        Thread thread = new Thread(job, "files");
        thread.setDaemon(true); // closing waits for what is being written
        return thread;
    });

    /**
     * Starts it.
     *
     * @param failed hears what no job expected; the thread goes on
     */
    public FileThread(Consumer<RuntimeException> failed) {
        this.failed = failed;
    }

    /** Runs a job after those before it. */
    public void run(Runnable job) {
        try {
            executor.execute(() -> guarded(job));
        } catch (RejectedExecutionException e) {
            // closing: nobody waits for the job any more
            return;
        }
    }

    private void guarded(Runnable job) {
        try {
            job.run();
        } catch (RuntimeException e) {
            failed.accept(e);
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
