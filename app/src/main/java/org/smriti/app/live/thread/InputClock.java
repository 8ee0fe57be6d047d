package org.smriti.app.live.thread;

import java.util.concurrent.atomic.AtomicLong;

/** Measures how long an input takes to become a frame: from the key, or from the clock's call where the keys stayed the same. */
public final class InputClock {

    private static final long NONE = 0;

    private final AtomicLong key = new AtomicLong(NONE);
    private final AtomicLong call = new AtomicLong(NONE);

    /** Notes that other keys are held now. */
    public void changed() {
        key.compareAndSet(NONE, System.nanoTime());
    }

    /** Notes that a step is asked for; a request that still waits keeps its time. */
    public void asked() {
        call.compareAndSet(NONE, System.nanoTime());
    }

    /** Forgets what was asked for, as no step is taken. */
    public void dropped() {
        key.set(NONE);
        call.set(NONE);
    }

    /** Called when a step begins: when it was asked for, in nanoseconds, the earliest request counting. */
    public long taken() {
        long pressed = key.getAndSet(NONE);
        long called = call.getAndSet(NONE);
        if (pressed != NONE) {
            return pressed;
        }
        return called == NONE ? System.nanoTime() : called;
    }

    /** Milliseconds since then. */
    public static double millisSince(long taken) {
        return (System.nanoTime() - taken) / 1e6;
    }
}
