package org.smriti.model.io;

import java.util.Arrays;

/**
 * A tensor in plain Java memory, row-major. The arrays are not copied: a caller that makes one must not change them any more.
 *
 * @param shape sizes, outermost first; empty for a scalar
 * @param values as many floats as the sizes multiply to
 */
public record HostTensor(long[] shape, float[] values) {

    /**
     * Checks that sizes and values agree.
     *
     * @throws IllegalArgumentException if a size is negative or their product is not the number of values
     */
    public HostTensor {
        if (elements(shape) != values.length) {
            throw new IllegalArgumentException(
                    "shape " + Arrays.toString(shape) + " does not hold " + values.length + " values");
        }
    }

    /** The product of the sizes, or −1 if one is negative or the product passes the range of a long. */
    public static long elements(long[] shape) {
        long product = 1;
        boolean empty = false;
        boolean overflow = false;
        for (long size : shape) {
            if (size < 0) {
                return -1;
            }
            empty |= size == 0;
            overflow |= Math.multiplyHigh(product, size) != 0 || product * size < 0;
            product *= size;
        }
        if (empty) {
            return 0;
        }
        return overflow ? -1 : product;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof HostTensor(long[] otherShape, float[] otherValues)
                && Arrays.equals(shape, otherShape)
                && Arrays.equals(values, otherValues);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(shape) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "HostTensor" + Arrays.toString(shape);
    }
}
