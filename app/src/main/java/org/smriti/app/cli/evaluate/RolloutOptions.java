package org.smriti.app.cli.evaluate;

import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.StepsOption;
import org.smriti.model.eval.RolloutSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose how models generate frames. */
final class RolloutOptions {

    @Mixin
    private StepsOption steps;

    @Option(
            names = "--commit-noise",
            paramLabel = "LEVEL",
            defaultValue = "0",
            description = "Of noise, 0 to below 1, through which generated frames are remembered. Default:"
                    + " ${DEFAULT-VALUE}.")
    private float commitNoise;

    @Option(
            names = "--frames-at-once",
            paramLabel = "N",
            defaultValue = "1",
            description = "Frames denoised jointly, at most the rest of the chunk. Default: ${DEFAULT-VALUE}.")
    private int framesAtOnce;

    @Option(
            names = "--follow",
            description = "Remember the true frames after predicting them, instead of the predictions.")
    private boolean follow;

    @Option(
            names = "--noise-seed",
            paramLabel = "S",
            defaultValue = "0",
            description = "Of the noise that frames are predicted from. Default: ${DEFAULT-VALUE}.")
    private long seed;

    /** The settings asked for. */
    RolloutSettings settings() {
        steps.check();
        RolloutSettings.Commit commit = follow ? RolloutSettings.Commit.TRUTH : RolloutSettings.Commit.PREDICTION;
        return Arguments.resolve(
                commit, what -> new RolloutSettings(steps.count(), commitNoise, framesAtOnce, what, seed));
    }
}
