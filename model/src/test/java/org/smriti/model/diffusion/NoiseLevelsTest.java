package org.smriti.model.diffusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseLevelsTest {

    private static float[] draw(NoiseLevels levels, int count) {
        SplittableRandom random = new SplittableRandom(3);
        float[] drawn = new float[count];
        for (int i = 0; i < count; i++) {
            drawn[i] = levels.draw(random);
        }
        Arrays.sort(drawn);
        return drawn;
    }

    @Test
    void levelsLieBetweenCleanAndPureNoise() {
        float[] drawn = draw(NoiseLevels.STANDARD, 20_000);

        assertTrue(drawn[0] > 0);
        assertEquals(1, drawn[drawn.length - 1]);
    }

    @Test
    void theShareOfPureNoiseIsAsAsked() {
        float[] drawn = draw(new NoiseLevels(0, 1, 0.25, 0.1), 20_000);

        assertEquals(0.75, (double) lowerThan(drawn, 1) / drawn.length, 0.01);
    }

    @Test
    void theMedianIsThatOfTheLogit() {
        float[] drawn = draw(new NoiseLevels(0.8, 1.4, 0, 0.1), 20_000);

        assertEquals(1 / (1 + Math.exp(-0.8)), drawn[drawn.length / 2], 0.01);
        assertEquals(1 / (1 + Math.exp(-0.8 - 1.4)), drawn[(int) (0.8413 * drawn.length)], 0.01);
    }

    @Test
    void theWeightIsThatOfTheErrorInVelocityDownToTheFloor() {
        assertEquals(4, NoiseLevels.STANDARD.weight(0.5f), 1e-5);
        assertEquals(1, NoiseLevels.STANDARD.weight(1), 1e-6);
        assertEquals(100, NoiseLevels.STANDARD.weight(0.01f), 1e-3);
        assertEquals(100, NoiseLevels.STANDARD.weight(0), 1e-3);
    }

    @Test
    void withAFloorOfOneAllErrorsWeighTheSame() {
        NoiseLevels levels = new NoiseLevels(0.8, 1.4, 0.1, 1);

        assertEquals(1, levels.weight(0.01f));
        assertEquals(1, levels.weight(1));
    }

    private static int lowerThan(float[] sorted, float bound) {
        int count = 0;
        while (count < sorted.length && sorted[count] < bound) {
            count++;
        }
        return count;
    }
}
