package org.smriti.model.memory;

import java.util.List;
import org.smriti.model.nn.Patches;

/**
 * A frame of one clip as a memory is to keep it.
 *
 * @param rgb R·R·3 bytes
 * @param condition what is known of it besides
 * @param noise level τ through which it is seen, 0 for a clean frame … 1 for none of it; the network is told
 * @param seed of the noise
 */
public record Observation(byte[] rgb, FrameCondition condition, float noise, long seed) {

    /**
     * Checks the level.
     *
     * @throws IllegalArgumentException if it lies outside 0…1
     */
    public Observation {
        if (!(noise >= 0 && noise <= 1)) {
            throw new IllegalArgumentException("a noise level lies between 0 and 1, not at " + noise);
        }
    }

    /** A clean frame. */
    public Observation(byte[] rgb, FrameCondition condition) {
        this(rgb, condition, 0, 0);
    }

    /**
     * The frame as a memory keeps it.
     *
     * @throws IllegalArgumentException if the frame is of another size
     */
    Memory.Committed in(Patches patches) {
        if (rgb.length != patches.values()) {
            throw new IllegalArgumentException(
                    "a frame of this model has " + patches.values() + " bytes, not " + rgb.length);
        }
        float[] pixels = new float[patches.values()];
        patches.cut(rgb, pixels, 0);
        if (noise > 0) {
            float[] drawn = Noise.of(pixels.length, List.of(seed));
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] += noise * (drawn[i] - pixels[i]);
            }
        }
        return new Memory.Committed(pixels, noise, condition);
    }
}
