package org.smriti.model.memory;

import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** Normal noise for frames: the same seed gives the same. */
final class Noise {

    private Noise() {}

    /** So many values of each seed, one after the other. */
    static float[] of(int count, List<Long> seeds) {
        float[] values = new float[seeds.size() * count];
        for (int clip = 0; clip < seeds.size(); clip++) {
            RandomGenerator random = new SplittableRandom(seeds.get(clip));
            for (int i = clip * count; i < (clip + 1) * count; i++) {
                values[i] = (float) random.nextGaussian();
            }
        }
        return values;
    }
}
