package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {

    @Test
    void actionsAreOneHot() {
        try (NDManager manager = NDManager.newBaseManager()) {
            Conditions conditions = Conditions.of(manager, 1, 2, 6, new float[2], new int[] {5, 0}, new float[8]);

            assertArrayEquals(
                    new float[] {0, 0, 0, 0, 0, 1, 1, 0, 0, 0, 0, 0},
                    conditions.action().toFloatArray());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 6})
    void anActionThatDoesNotExistIsRefusedAndNotGivenToTheNextFrame(int action) {
        try (NDManager manager = NDManager.newBaseManager()) {
            Exception e = assertThrows(
                    IllegalArgumentException.class,
                    () -> Conditions.of(manager, 1, 2, 6, new float[2], new int[] {action, 0}, new float[8]));

            assertEquals("an action is a number from 0 to 5, not " + action, e.getMessage());
        }
    }

    @Test
    void withoutPoseOnlyTheFrameNumberIsLeftOfThePlace() {
        try (NDManager manager = NDManager.newBaseManager()) {
            float[] place = {7, 1, 2, 3};

            Conditions blind = Conditions.of(manager, 1, 1, 6, new float[1], new int[1], place)
                    .withoutPose();

            assertArrayEquals(new float[] {7, 0, 0, 0}, blind.place().toFloatArray());
        }
    }
}
