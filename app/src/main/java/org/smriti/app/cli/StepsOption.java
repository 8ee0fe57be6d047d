package org.smriti.app.cli;

import picocli.CommandLine.Option;

/** How finely frames are denoised. */
final class StepsOption {

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of denoising. Default: ${DEFAULT-VALUE}.")
    private int steps;

    /** Refuses what is no number of steps. */
    void check() {
        Arguments.requireAtLeast(1, steps, "--steps");
    }

    int count() {
        return steps;
    }
}
