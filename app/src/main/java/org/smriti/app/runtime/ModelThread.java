package org.smriti.app.runtime;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The one thread that owns every tensor. */
final class ModelThread implements AutoCloseable {

    private final Worker worker;
    private final AtomicBoolean tickWaits = new AtomicBoolean();

    /**
     * Starts it.
     *
     * @param failed hears what no job expected; the thread goes on
     */
    ModelThread(Consumer<RuntimeException> failed) {
        worker = new Worker("model", failed);
    }

    /** Runs a job after those before it. */
    void run(Runnable job) {
        worker.run(job);
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

    @Override
    public void close() {
        worker.close();
    }
}
