package org.smriti.app.cli.options;

import picocli.CommandLine.Option;

/** The option for the number of denoising steps. */
public final class StepsOption {

    /** As many as diffusion models were trained with; each step's arrays are kept until the frame is done. */
    private static final int MOST = 1_000;

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "Of denoising. Default: ${DEFAULT-VALUE}.")
    private int steps;

    /** Refuses a number that is too small or too large. */
    public void check() {
        Arguments.requireAtLeast(1, steps, "--steps");
        Arguments.requireAtMost(MOST, steps, "--steps");
    }

    /** The number of steps. */
    public int count() {
        return steps;
    }
}
