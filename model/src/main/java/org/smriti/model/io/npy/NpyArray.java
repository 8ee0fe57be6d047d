package org.smriti.model.io.npy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;

/**
 * One array of a NumPy archive, in C order.
 *
 * <p>The bytes are handed over, not copied: a caller that makes an array must not change them any more.
 *
 * @param type the elements' type
 * @param shape the length of each axis, outermost first; empty for a scalar
 * @param bytes the elements, little endian, exactly {@code type.bytes()} times the product of the shape
 */
public record NpyArray(NpyType type, List<Integer> shape, byte[] bytes) {

    /**
     * Checks that bytes and shape agree.
     *
     * @throws IllegalArgumentException if they do not
     */
    public NpyArray {
        shape = List.copyOf(shape);
        long expected = type.bytes();
        for (int length : shape) {
            if (length < 0) {
                throw new IllegalArgumentException("an axis of length " + length);
            }
            expected = Math.multiplyExact(expected, (long) length);
        }
        if (expected != bytes.length) {
            throw new IllegalArgumentException(
                    "shape " + shape + " of " + type + " needs " + expected + " bytes, not " + bytes.length);
        }
    }

    /** An array of {@link NpyType#UINT8}; the bytes are handed over. */
    public static NpyArray ofBytes(byte[] values, Integer... shape) {
        return new NpyArray(NpyType.UINT8, List.of(shape), values);
    }

    /** An array of {@link NpyType#INT32}. */
    public static NpyArray ofInts(int[] values, Integer... shape) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Integer.BYTES)];
        littleEndian(bytes).asIntBuffer().put(values);
        return new NpyArray(NpyType.INT32, List.of(shape), bytes);
    }

    /** An array of {@link NpyType#INT64}. */
    public static NpyArray ofLongs(long[] values, Integer... shape) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Long.BYTES)];
        littleEndian(bytes).asLongBuffer().put(values);
        return new NpyArray(NpyType.INT64, List.of(shape), bytes);
    }

    /** An array of {@link NpyType#FLOAT32}. */
    public static NpyArray ofFloats(float[] values, Integer... shape) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Float.BYTES)];
        littleEndian(bytes).asFloatBuffer().put(values);
        return new NpyArray(NpyType.FLOAT32, List.of(shape), bytes);
    }

    /** An array of {@link NpyType#FLOAT64}. */
    public static NpyArray ofDoubles(double[] values, Integer... shape) {
        byte[] bytes = new byte[Math.multiplyExact(values.length, Double.BYTES)];
        littleEndian(bytes).asDoubleBuffer().put(values);
        return new NpyArray(NpyType.FLOAT64, List.of(shape), bytes);
    }

    /** An array of {@link NpyType#BOOL}. */
    public static NpyArray ofBooleans(boolean[] values, Integer... shape) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            bytes[i] = (byte) (values[i] ? 1 : 0);
        }
        return new NpyArray(NpyType.BOOL, List.of(shape), bytes);
    }

    /** The number of elements. */
    public int length() {
        return bytes.length / type.bytes();
    }

    /** An element as a double, counted in C order; whole numbers beyond 2⁵³ are rounded. */
    public double get(int index) {
        return type.get(littleEndian(bytes), index);
    }

    /** The elements, of any type, as doubles; BOOL counts 0 or 1. */
    public double[] toDoubles() {
        double[] values = new double[length()];
        ByteBuffer source = littleEndian(bytes);
        for (int i = 0; i < values.length; i++) {
            values[i] = type.get(source, i);
        }
        return values;
    }

    /** The elements, of any type, as floats; wider types are rounded. */
    public float[] toFloats() {
        double[] wide = toDoubles();
        float[] values = new float[wide.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) wide[i];
        }
        return values;
    }

    /** The same elements in another shape; the bytes are shared. */
    public NpyArray reshaped(List<Integer> other) {
        return new NpyArray(type, other, bytes);
    }

    private static ByteBuffer littleEndian(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NpyArray array
                && type == array.type
                && shape.equals(array.shape)
                && Arrays.equals(bytes, array.bytes);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "NpyArray[" + type + " " + shape + "]";
    }
}
