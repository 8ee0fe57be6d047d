package org.smriti.app.quiz;

/** Mirrors pictures. */
final class Mirror {

    private Mirror() {}

    /**
     * A picture with left and right exchanged.
     *
     * @param rgb side·side·3 bytes
     */
    static byte[] of(byte[] rgb, int side) {
        byte[] mirrored = new byte[rgb.length];
        for (int row = 0; row < side; row++) {
            for (int column = 0; column < side; column++) {
                System.arraycopy(rgb, (row * side + column) * 3, mirrored, (row * side + side - 1 - column) * 3, 3);
            }
        }
        return mirrored;
    }
}
