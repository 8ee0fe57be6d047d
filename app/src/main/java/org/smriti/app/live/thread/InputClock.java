package org.smriti.app.live.thread;

import java.util.concurrent.atomic.AtomicLong;

/** Measures how long an input takes to become a frame: from the key, or from the clock's call where the keys stayed the same. */
public final class InputClock {

    private static final long NONE = 0;

    private final AtomicLong key = new AtomicLong(NONE);
    private final AtomicLong call = new AtomicLong(NONE);

    /** The keys are others now. */
    public void changed() {
        key.compareAndSet(NONE, System.nanoTime());
    }

    /** A step is wanted; a wish that still waits counts from when it came. */
    public void asked() {
        call.compareAndSet(NONE, System.nanoTime());
    }

    /** Nothing came of the wish. */
    public void dropped() {
        key.set(NONE);
        call.set(NONE);
    }

    /** A step begins that answers whatever was wanted so far: when that was, in nanoseconds. */
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
