package org.smriti.model.tensor;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Draws the first values of a parameter. */
@FunctionalInterface
public interface Init {

    /**
     * Draws values.
     *
     * @param shape the parameter's shape
     * @param random the source of randomness; the same source gives the same values on every platform
     * @return as many values as the shape holds, in row-major order
     */
    float[] draw(long[] shape, RandomGenerator random);

    /** All values zero. */
    static Init zeros() {
        return constant(0);
    }

    /** All values equal. */
    static Init constant(double value) {
        return (shape, random) -> {
            float[] values = new float[size(shape)];
            Arrays.fill(values, (float) value);
            return values;
        };
    }

    /** Values given one by one. */
    static Init of(float... values) {
        return (shape, random) -> values.clone();
    }

    /** Independent normal values with mean zero. */
    static Init normal(double deviation) {
        return (shape, random) -> {
            float[] values = new float[size(shape)];
            for (int i = 0; i < values.length; i++) {
                values[i] = (float) (deviation * random.nextGaussian());
            }
            return values;
        };
    }

    /** For a matrix (inputs, outputs): normal with deviation 1/√inputs, which keeps the scale of what passes through. */
    static Init fanIn() {
        return (shape, random) -> normal(1 / Math.sqrt(shape[0])).draw(shape, random);
    }

    private static int size(long[] shape) {
        return Math.toIntExact(Arrays.stream(shape).reduce(1, Math::multiplyExact));
    }
}
