package org.smriti.model.io.npy;

import java.nio.ByteOrder;
import java.util.List;

/**
 * How a file lays an array's elements down, and how they come from there into the layout of {@link NpyArray}.
 *
 * @param bytes which byte of an element comes first
 * @param axes which axis runs fastest
 */
record NpyLayout(ByteOrder bytes, Axes axes) {

    /** NumPy's two orders. */
    enum Axes {
        /** The last axis runs fastest. */
        C,
        /** The first axis runs fastest. */
        FORTRAN
    }

    /** The layout of {@link NpyArray}. */
    static final NpyLayout OURS = new NpyLayout(ByteOrder.LITTLE_ENDIAN, Axes.C);

    /** Makes an array of elements in this layout; the bytes are handed over and may be changed. */
    NpyArray array(NpyType type, List<Integer> shape, byte[] stored) {
        if (bytes == ByteOrder.BIG_ENDIAN) {
            turn(stored, type.bytes());
        }
        boolean transposed = axes == Axes.FORTRAN && shape.size() > 1 && stored.length > 0;
        return new NpyArray(type, shape, transposed ? transposed(stored, type.bytes(), shape) : stored);
    }

    private static void turn(byte[] elements, int width) {
        for (int at = 0; at < elements.length; at += width) {
            for (int i = 0; i < width / 2; i++) {
                byte one = elements[at + i];
                elements[at + i] = elements[at + width - 1 - i];
                elements[at + width - 1 - i] = one;
            }
        }
    }

    /** Goes through the elements in C order, counting up the last axis first, and fetches each from where it lies. */
    private static byte[] transposed(byte[] fortran, int width, List<Integer> shape) {
        int axes = shape.size();
        int[] steps = new int[axes];
        int step = width;
        for (int axis = 0; axis < axes; axis++) {
            steps[axis] = step;
            step *= shape.get(axis);
        }
        byte[] c = new byte[fortran.length];
        int[] place = new int[axes];
        int from = 0;
        for (int to = 0; to < c.length; to += width) {
            System.arraycopy(fortran, from, c, to, width);
            int axis = axes - 1;
            while (axis >= 0 && ++place[axis] == shape.get(axis)) {
                from -= (place[axis] - 1) * steps[axis];
                place[axis] = 0;
                axis--;
            }
            from += axis < 0 ? 0 : steps[axis];
        }
        return c;
    }
}
