package org.smriti.model.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class InitTest {

    @Test
    void constantsFillTheShape() {
        assertArrayEquals(new float[] {2, 2, 2, 2, 2, 2}, draw(Init.constant(2), 2, 3));
        assertArrayEquals(new float[4], draw(Init.zeros(), 4));
    }

    @Test
    void givenValuesAreHandedOutAsCopies() {
        Init init = Init.of(1, 2);
        draw(init, 2)[0] = 9;

        assertArrayEquals(new float[] {1, 2}, draw(init, 2));
    }

    @Test
    void fanInKeepsTheScaleOfWhatPassesThrough() {
        float[] values = draw(Init.fanIn(), 400, 50);

        double squares = 0;
        double sum = 0;
        for (float value : values) {
            squares += value * value;
            sum += value;
        }
        assertEquals(1 / 20.0, Math.sqrt(squares / values.length), 0.001);
        assertEquals(0, sum / values.length, 0.001);
    }

    private static float[] draw(Init init, long... shape) {
        return init.draw(shape, new SplittableRandom(1));
    }
}
