package org.smriti.model.memory;

/**
 * How frames are predicted.
 *
 * @param steps of denoising, at least 1
 * @param seed of the noise they start from: the same seed, memory and conditions give the same frames
 */
public record DenoisingSettings(int steps, long seed) {

    /** Checks the number of steps. */
    public DenoisingSettings {
        if (steps < 1) {
            throw new IllegalArgumentException("a prediction needs at least one step, not " + steps);
        }
    }
}
