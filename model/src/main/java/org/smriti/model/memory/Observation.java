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
 * @param imagined whether the model drew it itself; a model that was trained to tell such frames by a level is told at least that
 */
public record Observation(byte[] rgb, FrameCondition condition, float noise, long seed, boolean imagined) {

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

    /** A clean frame of the world. */
    public static Observation seen(byte[] rgb, FrameCondition condition) {
        return new Observation(rgb, condition, 0, 0, false);
    }

    /** A frame as the model drew it. */
    public static Observation imagined(byte[] rgb, FrameCondition condition) {
        return new Observation(rgb, condition, 0, 0, true);
    }

    /**
     * The frame as a memory keeps it.
     *
     * @param imaginedLevel that the network is told at least of frames that it drew itself
     * @throws IllegalArgumentException if the frame is of another size
     */
    Memory.Committed in(Patches patches, float imaginedLevel) {
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
        float told = imagined ? Math.max(noise, imaginedLevel) : noise;
        return new Memory.Committed(pixels, told, condition);
    }
}
