package org.smriti.app.cli;

import java.util.Optional;
import picocli.CommandLine.Option;

/** {@code --threads}: how many processors the engine computes on. */
final class ThreadsOption {

    @Option(names = "--threads", paramLabel = "N", description = "Threads to compute with. Default: one per processor.")
    private Optional<Integer> threads = Optional.empty();

    /** Tells the engine, which only listens before it is first used. */
    void apply() {
        threads.ifPresent(count -> {
            Arguments.requireAtLeast(1, count, "--threads");
            System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(count));
        });
    }
}
