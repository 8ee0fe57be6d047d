package org.smriti.model.diffusion;

import ai.djl.ndarray.NDArray;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Denoises from pure noise in equal steps of τ (Euler). With a predicted clean frame x̂ the step from τ to τ′ is
 * z′ = x̂ + τ′/τ·(z − x̂), so that the last step returns the prediction itself.
 *
 * @param steps how many, at least 1
 */
public record Sampler(int steps) {

    /** Checks the number of steps. */
    public Sampler {
        if (steps < 1) {
            throw new IllegalArgumentException("a sampler needs at least one step, not " + steps);
        }
    }

    /**
     * Denoises.
     *
     * @param noise pure noise z at τ = 1
     * @param predict from z and its level τ to the clean frames x̂, of the same shape
     * @return the clean frames
     */
    public NDArray sample(NDArray noise, BiFunction<NDArray, Float, NDArray> predict) {
        return sample(noise, predict, clean -> {});
    }

    /**
     * Denoises, and shows the prediction of each step.
     *
     * @param seen is given the clean frames x̂ as predicted in each step, the last of them the result
     */
    public NDArray sample(NDArray noise, BiFunction<NDArray, Float, NDArray> predict, Consumer<NDArray> seen) {
        NDArray z = noise;
        for (int step = 0; step < steps; step++) {
            float level = 1 - (float) step / steps;
            float next = 1 - (float) (step + 1) / steps;
            NDArray clean = predict.apply(z, level);
            seen.accept(clean);
            z = step == steps - 1 ? clean : clean.add(z.sub(clean).mul(next / level));
        }
        return z;
    }
}
