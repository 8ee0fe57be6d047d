package org.smriti.model.world.episode;

import java.util.Arrays;

/**
 * Square pictures, one after another.
 *
 * <p>The bytes are handed over, not copied: whoever makes the record gives them up.
 *
 * @param side pixels on a side, 64 in Memory Maze
 * @param rgb (count, side, side, 3): rows from the top, pixels from the left, red, green and blue one byte each
 */
public record Frames(int side, byte[] rgb) {

    /**
     * Checks that the bytes make whole pictures.
     *
     * @throws IllegalArgumentException if they do not
     */
    public Frames {
        if (side < 1 || rgb.length % (side * side * 3) != 0) {
            throw new IllegalArgumentException(
                    rgb.length + " bytes are no whole pictures of " + side + " pixels a side");
        }
    }

    /** Pictures in it. */
    public int count() {
        return rgb.length / bytesPerFrame();
    }

    /** Bytes of one picture. */
    public int bytesPerFrame() {
        return side * side * 3;
    }

    /** A copy of one picture's bytes. */
    public byte[] frame(int index) {
        return Arrays.copyOfRange(rgb, index * bytesPerFrame(), (index + 1) * bytesPerFrame());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Frames frames && side == frames.side && Arrays.equals(rgb, frames.rgb);
    }

    @Override
    public int hashCode() {
        return 31 * side + Arrays.hashCode(rgb);
    }

    @Override
    public String toString() {
        return "Frames[" + count() + " of " + side + "×" + side + "]";
    }
}
