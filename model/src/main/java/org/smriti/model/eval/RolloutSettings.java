package org.smriti.model.eval;

import org.smriti.model.world.SplitMix64;

/**
 * How frames are generated.
 *
 * @param steps of denoising, at least 1
 * @param commitNoise level of the noise through which generated frames are remembered; a model that marks them is told its own level at least
 * @param framesAtOnce most frames to denoise jointly, never beyond the chunk; at least 1
 * @param commit what is remembered after a frame was predicted
 * @param seed of all noise
 */
public record RolloutSettings(int steps, float commitNoise, int framesAtOnce, Commit commit, long seed) {

    /** What a model remembers of the frames it predicted. */
    public enum Commit {
        /** Its predictions, as in Imagine. */
        PREDICTION,
        /** The true frames, clean: recall without drift. */
        TRUTH
    }

    /** Checks the ranges. */
    public RolloutSettings {
        if (steps < 1 || framesAtOnce < 1 || !(commitNoise >= 0 && commitNoise < 1)) {
            throw new IllegalArgumentException(
                    "generating takes at least one step and one frame at a time, and noise from 0" + " to below 1, not "
                            + steps + ", " + framesAtOnce + " and " + commitNoise);
        }
    }

    /** One denoising step, frame by frame, on the model's own predictions, without noise on them. */
    public static RolloutSettings usual() {
        return new RolloutSettings(1, 0, 1, Commit.PREDICTION, 0);
    }

    /** The seed of the noise from which a frame, and those denoised with it, are predicted. */
    long predictionSeed(long episode, int frame) {
        return SplitMix64.of(seed + frame, "predict " + episode).nextLong();
    }

    /** The seed of the noise with which a generated frame is remembered. */
    long commitSeed(long episode, int frame) {
        return SplitMix64.of(seed + frame, "commit " + episode).nextLong();
    }
}
