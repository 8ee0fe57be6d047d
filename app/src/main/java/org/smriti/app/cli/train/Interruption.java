package org.smriti.app.cli.train;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Tells a long command of ^C and of a plain {@code kill}, and lets it save its work before the process ends: the process waits until this
 * is closed.
 */
final class Interruption implements AutoCloseable {

    /** Exit code of a command that ended by ^C. */
    static final int EXIT_CODE = 130;

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::interrupt, "interruption");

    private Interruption() {}

    /** Starts to listen. */
    static Interruption watch() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    /** Whether the command has been asked to end. */
    boolean wanted() {
        return wanted.get();
    }

    private void interrupt() {
        wanted.set(true);
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        if (!wanted()) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // the process began to end just now: the hook finds the latch open
                return;
            }
        }
    }
}
