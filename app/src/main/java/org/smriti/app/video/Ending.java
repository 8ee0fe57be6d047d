package org.smriti.app.video;

import java.util.Optional;
import java.util.Set;

/**
 * How a process of FFmpeg's ended.
 *
 * @param code its exit code
 * @param complaints what it said
 */
record Ending(int code, Complaints complaints) {

    /** Of a process that had to be ended. */
    static final int HUNG = -1;

    /** Exit codes that Java makes of signals for illegal instructions, aborts and bad memory, and those of Windows. */
    private static final Set<Integer> CRASHES = Set.of(132, 134, 135, 136, 139, 0xC0000005, 0xC000001D, 0xC0000409);

    /** Whether the process did all it was asked for, as far as it knows. */
    boolean isGood() {
        return code == 0;
    }

    /** Why it ended in another way, or what it complained of. */
    Optional<String> cause() {
        if (code == HUNG) {
            return Optional.of("FFmpeg hung");
        }
        Optional<String> said = complaints.cause();
        if (said.isPresent() || isGood()) {
            return said;
        }
        return Optional.of(CRASHES.contains(code) ? "FFmpeg crashed" : "FFmpeg ended with " + code);
    }
}
