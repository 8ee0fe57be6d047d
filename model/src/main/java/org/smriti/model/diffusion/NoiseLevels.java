package org.smriti.model.diffusion;

import java.util.random.RandomGenerator;

/**
 * How noise levels are drawn in training: τ = sigmoid(shift + spread·n), and pure noise for a share of the frames.
 *
 * @param shift towards noise
 * @param spread of the logit
 * @param pure share of the frames at exactly τ = 1
 */
public record NoiseLevels(double shift, double spread, double pure) {

    /** Errors below this level count as at it: the loss is weighted 1/max(τ, floor)². */
    public static final double FLOOR = 0.1;

    /** What the prototype found best. */
    public static final NoiseLevels STANDARD = new NoiseLevels(0.8, 1.4, 0.1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the first that does not do
     */
    public NoiseLevels {
        Require.that(Double.isFinite(shift), "shift", shift, "a number");
        Require.that(spread >= 0 && spread < Double.POSITIVE_INFINITY, "spread", spread, "0 or more");
        Require.share("pure", pure);
    }

    /** Draws one level. */
    public float draw(RandomGenerator random) {
        if (random.nextDouble() < pure) {
            return 1;
        }
        return (float) (1 / (1 + StrictMath.exp(-(shift + spread * random.nextGaussian()))));
    }

    /** Weight of a squared error of x at level τ: that of the error in velocity, (z − x)/τ. */
    public static float weight(float level) {
        double floored = Math.max(level, FLOOR);
        return (float) (1 / (floored * floored));
    }
}
