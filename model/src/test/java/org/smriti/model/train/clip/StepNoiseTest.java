package org.smriti.model.train.clip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.diffusion.NoiseLevels;

class StepNoiseTest {

    private static final int CLIPS = 3;
    private static final int FRAMES = 40;
    private static final DiffusionForcing ALWAYS_A_PREFIX =
            new DiffusionForcing(NoiseLevels.STANDARD, 1, 0.5, 0.4, 0.15);

    private static StepNoise drawn(long seed) {
        return StepNoise.draw(DiffusionForcing.FOR_RECALL, 0.5, CLIPS, FRAMES, seed);
    }

    @Test
    void ownFramesComeBehindAPrefixAndAreNeverTheLast() {
        int own = 0;
        int behind = 0;
        for (long seed = 0; seed < 500; seed++) {
            StepNoise noise = drawn(seed);
            for (int clip = 0; clip < CLIPS; clip++) {
                int start = clip * FRAMES;
                boolean hasPrefix = noise.weights()[start] == 0;
                for (int i = start; i < start + FRAMES; i++) {
                    boolean eligible = hasPrefix && noise.weights()[i] > 0 && i < start + FRAMES - 1;
                    assertTrue(eligible || !noise.own()[i], "frame " + (i - start));
                    behind += eligible ? 1 : 0;
                    own += noise.own()[i] ? 1 : 0;
                }
            }
        }
        assertEquals(0.25, (double) own / behind, 0.02, "half of them, in half of the clips");
    }

    @Test
    void halfOfTheClipsGoOnWithFewOwnFramesOrNearlyAll() {
        int goingOn = 0;
        int few = 0;
        int most = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            StepNoise noise = StepNoise.draw(ALWAYS_A_PREFIX, 0.5, 1, FRAMES, seed);
            int behind = noise.trained();
            int left = noise.onOwnFrames(0.2f).trained();
            assertTrue(left >= 1, "there is always a frame to learn from");
            goingOn += left < behind ? 1 : 0;
            few += left < behind && left > 0.8 * behind ? 1 : 0;
            most += left < 0.2 * behind ? 1 : 0;
        }
        assertEquals(400, goingOn, 40, "half, less those that draw none");
        assertTrue(few > 25, few + " of 1,000");
        assertTrue(most > 25, most + " of 1,000");
    }

    @Test
    void ownFramesAreToldByTheirLevelAndNotTrainedOnAndAllOthersAsTheyWere() {
        StepNoise noise = drawn(1);
        StepNoise shown = noise.onOwnFrames(0.2f);

        assertFalse(noise.trained() == shown.trained());
        for (int i = 0; i < noise.own().length; i++) {
            assertEquals(noise.own()[i] ? 0.2f : noise.levels()[i], shown.levels()[i]);
            assertEquals(noise.own()[i] ? 0 : noise.weights()[i], shown.weights()[i]);
        }
    }
}
