package org.smriti.app.live.thread;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** The one thread that owns every tensor. */
public final class ModelThread implements AutoCloseable {

    private final Worker worker;
    private final AtomicBoolean tickWaits = new AtomicBoolean();

    /**
     * Starts it.
     *
     * @param failed is called with what a job did not catch; the thread goes on
     */
    public ModelThread(Consumer<RuntimeException> failed) {
        worker = new Worker("model", failed);
    }

    /** Runs a job after those before it. */
    public void run(Runnable job) {
        worker.run(job);
    }

    /** Runs a tick, unless one is waiting already: a slow machine skips ticks instead of falling behind. */
    public void tick(Runnable job) {
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
