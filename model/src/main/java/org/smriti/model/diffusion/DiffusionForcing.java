package org.smriti.model.diffusion;

import java.util.random.RandomGenerator;

/**
 * Draws the noise of a training clip: an independent level per frame, and, with some probability, a clean prefix longer than half of the
 * clip, without which the model predicts from near frames alone and never learns long memory (paper, training).
 *
 * @param levels how the noised frames' levels are drawn
 * @param prefixProbability of a clean prefix
 * @param shortestPrefix a prefix is longer than this share of the clip, 0.5 in the paper
 * @param cleanProbability that a prefix carries no noise at all
 * @param prefixNoise the highest level of a prefix that carries some
 */
public record DiffusionForcing(
        NoiseLevels levels,
        double prefixProbability,
        double shortestPrefix,
        double cleanProbability,
        double prefixNoise) {

    /** The paper's scheme, with a little noise on most prefixes. */
    public static final DiffusionForcing STANDARD = new DiffusionForcing(NoiseLevels.STANDARD, 0.5, 0.5, 0.4, 0.15);

    /** The same with a clean prefix on seven clips of ten and errors weighted as in pixels: the presets train with it. */
    public static final DiffusionForcing FOR_RECALL = new DiffusionForcing(NoiseLevels.IN_PIXELS, 0.7, 0.5, 0.4, 0.15);

    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException naming the first that is not from 0 to 1
     */
    public DiffusionForcing {
        Require.share("prefixProbability", prefixProbability);
        Require.share("shortestPrefix", shortestPrefix);
        Require.share("cleanProbability", cleanProbability);
        Require.share("prefixNoise", prefixNoise);
    }

    /**
     * The noise of one clip.
     *
     * @param noise τ per frame
     * @param prefix how many frames at the beginning are not trained on
     */
    public record Plan(float[] noise, int prefix) {}

    /** Draws the noise of a clip of {@code frames} frames. */
    public Plan draw(int frames, RandomGenerator random) {
        int prefix = 0;
        if (random.nextDouble() < prefixProbability) {
            int shortest = (int) Math.floor(frames * shortestPrefix) + 1;
            prefix = Math.min(frames - 1, shortest + random.nextInt(Math.max(1, frames - shortest)));
        }
        float prefixLevel = random.nextDouble() < cleanProbability ? 0 : (float) (prefixNoise * random.nextDouble());
        float[] noise = new float[frames];
        for (int frame = 0; frame < frames; frame++) {
            noise[frame] = frame < prefix ? prefixLevel : levels.draw(random);
        }
        return new Plan(noise, prefix);
    }
}
