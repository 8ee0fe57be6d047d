package org.smriti.app.live.thread;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Cancels the long jobs that were asked for so far. To be used from any thread. */
public final class Cancellation {

    private final AtomicLong issued = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong(); // all up to this one

    /** Made when a job is asked for: tells whether the job has been cancelled since. */
    public BooleanSupplier token() {
        long mine = issued.incrementAndGet();
        return () -> mine <= cancelled.get();
    }

    /** Cancels all that was asked for so far, and nothing that comes later. */
    public void cancel() {
        cancelled.set(issued.get());
    }
}
