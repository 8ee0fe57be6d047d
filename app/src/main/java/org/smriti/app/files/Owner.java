package org.smriti.app.files;

import java.time.Instant;

/**
 * A process that keeps its session; its start tells it from a later process of the same number.
 *
 * @param pid its number
 * @param startedMillis when it started, milliseconds since 1970; 0 where the system does not say
 */
public record Owner(long pid, long startedMillis) {

    /** This process. */
    public static Owner current() {
        return of(ProcessHandle.current());
    }

    private static Owner of(ProcessHandle process) {
        long started = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return new Owner(process.pid(), started);
    }

    /** Whether it still runs. */
    boolean isAlive() {
        return ProcessHandle.of(pid).map(Owner::of).filter(this::equals).isPresent();
    }
}
