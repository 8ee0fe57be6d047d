package org.smriti.model.diffusion;

import java.util.random.RandomGenerator;

/**
 * How noise levels are drawn in training: τ = sigmoid(shift + spread·n), and pure noise for a share of the frames.
 *
 * @param shift towards noise
 * @param spread of the logit
 * @param pure share of the frames at exactly τ = 1
 * @param floor of the level in the loss's weight 1/max(τ, floor)²: near 0 errors weigh as they would in velocity, (z − x)/τ; at 1 they
 *     weigh as in pixels, at every noise level
 */
public record NoiseLevels(double shift, double spread, double pure, double floor) {

    /** The levels that the prototype found best, with errors weighted nearly as in velocity. */
    public static final NoiseLevels STANDARD = new NoiseLevels(0.8, 1.4, 0.1, 0.1);

    /**
     * The same levels with errors weighted as in pixels: what is recalled is drawn from pure noise, where weights as in velocity are
     * smallest.
     */
    public static final NoiseLevels IN_PIXELS = new NoiseLevels(0.8, 1.4, 0.1, 1);

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException naming the first that is out of range
     */
    public NoiseLevels {
        Require.that(Double.isFinite(shift), "shift", shift, "a number");
        Require.that(spread >= 0 && spread < Double.POSITIVE_INFINITY, "spread", spread, "0 or more");
        Require.share("pure", pure);
        Require.that(floor > 0 && floor <= 1, "floor", floor, "above 0 and at most 1");
    }

    /** Draws one level. */
    public float draw(RandomGenerator random) {
        if (random.nextDouble() < pure) {
            return 1;
        }
        return (float) (1 / (1 + StrictMath.exp(-(shift + spread * random.nextGaussian()))));
    }

    /** Weight of a squared error of x at level τ. */
    public float weight(float level) {
        double floored = Math.max(level, floor);
        return (float) (1 / (floored * floored));
    }
}
