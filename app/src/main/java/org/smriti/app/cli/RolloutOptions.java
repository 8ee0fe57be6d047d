package org.smriti.app.cli;

import org.smriti.model.eval.RolloutSettings;
import picocli.CommandLine.Option;

/** How models generate. */
final class RolloutOptions {

    @Option(
            names = "--steps",
            paramLabel = "N",
            defaultValue = "1",
            description = "Denoising steps (${DEFAULT-VALUE}).")
    private int steps;

    @Option(
            names = "--commit-noise",
            paramLabel = "LEVEL",
            defaultValue = "0",
            description = "Noise level, 0 to below 1, at which generated frames are remembered (${DEFAULT-VALUE}).")
    private float commitNoise;

    @Option(
            names = "--frames-at-once",
            paramLabel = "N",
            defaultValue = "1",
            description = "Frames denoised jointly, at most the rest of the chunk (${DEFAULT-VALUE}).")
    private int framesAtOnce;

    @Option(
            names = "--follow",
            description = "Remember the true frames after predicting them, instead of the predictions.")
    private boolean follow;

    @Option(
            names = "--noise-seed",
            paramLabel = "N",
            defaultValue = "0",
            description = "Seed of the noise that frames are predicted from (${DEFAULT-VALUE}).")
    private long seed;

    RolloutSettings settings() {
        RolloutSettings.Commit commit = follow ? RolloutSettings.Commit.TRUTH : RolloutSettings.Commit.PREDICTION;
        try {
            return new RolloutSettings(steps, commitNoise, framesAtOnce, commit, seed);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
