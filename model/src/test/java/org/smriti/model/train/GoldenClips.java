package org.smriti.model.train;

import org.smriti.model.memory.GoldenValues;
import org.smriti.model.nn.Conditions;
import org.smriti.model.train.clip.Batch;
import org.smriti.model.train.clip.StepNoise;

/** The batch that {@code src/eager/golden.py} takes a step on. */
final class GoldenClips {

    static final int CLIPS = 2;
    static final int FRAMES = 12;

    /** Frames of the first clip. */
    static final int PREFIX = 2;

    private static final int NOISE_SEED = 5;

    private GoldenClips() {}

    /** Frames, actions and places. */
    static Batch batch() {
        float[] values = GoldenValues.spread("rgb", 256, 64, CLIPS, FRAMES, 8, 8, 3);
        byte[] rgb = new byte[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i];
        }
        float[] places = GoldenValues.spread("place", 8, 0, CLIPS, FRAMES, Conditions.PLACE);
        byte[] actions = new byte[CLIPS * FRAMES];
        for (int i = 0; i < actions.length; i++) {
            actions[i] = (byte) (i % 6);
            places[i * Conditions.PLACE] = i % FRAMES;
        }
        return new Batch(CLIPS, FRAMES, rgb, actions, places);
    }

    /** Its noise: the first clip has a prefix, and after it every third frame may be the network's own. */
    static StepNoise noise() {
        float[] levels = GoldenValues.spread("noise", 2, 0.5f, CLIPS, FRAMES);
        float[] weights = new float[levels.length];
        for (int i = PREFIX; i < weights.length; i++) {
            float floored = Math.max(levels[i], 0.1f);
            weights[i] = 1 / (floored * floored);
        }
        boolean[] own = new boolean[levels.length];
        for (int i = PREFIX + 1; i < FRAMES - 1; i += 3) {
            own[i] = true;
        }
        return new StepNoise(levels, weights, own, true, NOISE_SEED);
    }
}
