package org.smriti.app.live.thread;

import java.util.concurrent.locks.LockSupport;

/**
 * Calls at a fixed rate on a thread of its own. After a call that took too long, the next deadline counts from its end: calls that were
 * missed are not made up for.
 */
public final class StepClock implements AutoCloseable {

    private final Runnable call;
    private final Thread thread;
    private volatile double perSecond;
    private volatile boolean closed;

    /** A clock that does not run yet. */
    public StepClock(double perSecond, Runnable call) {
        this.perSecond = perSecond;
        this.call = call;
        thread = new Thread(this::run, "clock");
        thread.setDaemon(true); // it owns nothing
    }

    /** Begins to call. */
    public void start() {
        thread.start();
    }

    /** Changes the rate from the next call on. */
    public void rate(double next) {
        perSecond = next;
        LockSupport.unpark(thread);
    }

    private void run() {
        long deadline = System.nanoTime();
        while (!closed) {
            call.run();
            long period = Math.round(1e9 / perSecond);
            deadline = Math.max(deadline + period, System.nanoTime());
            while (!closed && System.nanoTime() < deadline) {
                LockSupport.parkNanos(deadline - System.nanoTime());
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
