package org.smriti.model.train;

import org.smriti.model.memory.GoldenValues;
import org.smriti.model.nn.Conditions;
import org.smriti.model.train.clip.Batch;
import org.smriti.model.train.clip.StepNoise;

/** The batch that {@code src/eager/golden.py} takes a step on. */
final class GoldenClips {

    static final int CLIPS = 2;
    static final int FRAMES = 12;

    private static final int[] PREFIXES = {7, 5};
    private static final int[][] OWN = {{8, 10}, {5, 9}};
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

    /** Its noise: each clip has a prefix, and behind it some frames that may be the network's own. */
    static StepNoise noise() {
        boolean[] own = new boolean[CLIPS * FRAMES];
        for (int clip = 0; clip < CLIPS; clip++) {
            for (int frame : OWN[clip]) {
                own[clip * FRAMES + frame] = true;
            }
        }
        return noise(PREFIXES, own);
    }

    /** The same levels with other prefixes and own frames. */
    static StepNoise noise(int[] prefixes, boolean[] own) {
        float[] levels = GoldenValues.spread("noise", 2, 0.5f, CLIPS, FRAMES);
        float[] weights = new float[levels.length];
        for (int i = 0; i < weights.length; i++) {
            float floored = Math.max(levels[i], 0.1f);
            weights[i] = i % FRAMES < prefixes[i / FRAMES] ? 0 : 1 / (floored * floored);
        }
        return new StepNoise(levels, weights, own, true, NOISE_SEED);
    }
}
