package org.smriti.app.explore;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** Records the stack of a thread while it does not answer in time, once per stall. */
final class StallWatch {

    private static final long SUSPICIOUS = TimeUnit.MILLISECONDS.toNanos(120);
    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int DEEPEST = 28;

    private final Thread watched;
    private volatile long answered = System.nanoTime();
    private volatile Optional<String> caught = Optional.empty();

    /** Watches a thread until the process ends. */
    StallWatch(Thread watched) {
        this.watched = watched;
        Thread.ofPlatform().daemon().name("stall-watch").start(this::watch);
    }

    private void watch() {
        while (true) {
            LockSupport.parkNanos(BETWEEN);
            if (caught.isEmpty() && System.nanoTime() - answered > SUSPICIOUS) {
                caught = Optional.of(Arrays.stream(watched.getStackTrace())
                        .limit(DEEPEST)
                        .map(frame -> "    " + frame)
                        .collect(Collectors.joining("\n")));
            }
        }
    }

    /** Called by the thread regularly; returns the recorded stack if it had stalled since the last call. */
    Optional<String> answer() {
        Optional<String> stack = caught;
        answered = System.nanoTime();
        caught = Optional.empty();
        return stack;
    }
}
