package org.smriti.app.runtime;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Long jobs that were asked for, and which of them nobody wants any more. To be used from any thread. */
final class Wishes {

    private final AtomicLong made = new AtomicLong();
    private final AtomicLong cancelled = new AtomicLong(); // all up to this one

    /** Something long was asked for just now; tells whether it has been cancelled since. */
    BooleanSupplier wish() {
        long mine = made.incrementAndGet();
        return () -> mine <= cancelled.get();
    }

    /** Cancels whatever was asked for so far, and nothing that comes later. */
    void cancel() {
        cancelled.set(made.get());
    }
}
