package org.smriti.app.quiz;

/** Puts the left half of one frame beside the right half of another. */
final class Halves {

    private Halves() {}

    /**
     * A frame of two halves.
     *
     * @param left side·side·3 bytes, as is {@code right}
     */
    static byte[] of(byte[] left, byte[] right, int side) {
        byte[] both = right.clone();
        int half = side / 2 * 3;
        for (int row = 0; row < side; row++) {
            System.arraycopy(left, row * side * 3, both, row * side * 3, half);
        }
        return both;
    }
}
