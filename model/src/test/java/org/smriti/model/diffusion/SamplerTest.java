package org.smriti.model.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SamplerTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aPerfectPredictorIsReturned(int steps) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray truth = manager.create(new float[] {0.25f, -1, 3});
            NDArray noise = manager.create(new float[] {5, 6, 7});

            NDArray sampled = new Sampler(steps).sample(noise, (z, level) -> truth);

            assertArrayEquals(truth.toFloatArray(), sampled.toFloatArray());
        }
    }

    @Test
    void withAPerfectPredictorEveryStepLiesBetweenNoiseAndTruthAtItsLevel() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray truth = manager.create(new float[] {2});
            NDArray noise = manager.create(new float[] {10});
            List<Float> levels = new ArrayList<>();

            new Sampler(4).sample(noise, (z, level) -> {
                levels.add(level);
                assertEquals((1 - level) * 2 + level * 10, z.getFloat(0), 1e-5);
                return truth;
            });

            assertEquals(List.of(1f, 0.75f, 0.5f, 0.25f), levels);
        }
    }

    @Test
    void aStepIsEulersAlongTheVelocity() {
        int steps = 5;
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray noise = manager.create(new float[] {1.5f});

            float sampled = new Sampler(steps)
                    .sample(noise, (z, level) -> z.mul(0.5f).add(level))
                    .getFloat(0);

            double z = 1.5;
            for (int step = 0; step < steps; step++) {
                double level = 1 - (double) step / steps;
                double velocity = (z - (0.5 * z + level)) / level; // dz/dτ of z = (1−τ)·x + τ·ε
                z -= velocity / steps;
            }
            assertEquals(z, sampled, 1e-5);
        }
    }

    @Test
    void thePredictionOfEachStepIsSeen() {
        try (NDManager manager = NDManager.newBaseManager()) {
            List<Float> seen = new ArrayList<>();

            float sampled = new Sampler(3)
                    .sample(
                            manager.create(new float[] {8}),
                            (z, level) -> z.mul(0.5f),
                            clean -> seen.add(clean.getFloat(0)))
                    .getFloat(0);

            assertEquals(3, seen.size());
            assertEquals(4, seen.getFirst());
            assertEquals(sampled, seen.getLast());
        }
    }

    @Test
    void noStepsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Sampler(0));
    }
}
