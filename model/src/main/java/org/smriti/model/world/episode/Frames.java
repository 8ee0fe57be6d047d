package org.smriti.model.world.episode;

import java.util.Arrays;

/**
 * Square pictures, one after another.
 *
 * <p>The bytes are handed over, not copied: a caller that makes the record must not change them any more.
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

    /**
     * One picture in another size: each pixel is the mean of what it covers.
     *
     * @param pixels on a side
     * @return (pixels, pixels, 3) bytes
     */
    public byte[] frame(int index, int pixels) {
        byte[] whole = frame(index);
        return pixels == side ? whole : scaled(whole, pixels);
    }

    private byte[] scaled(byte[] whole, int pixels) {
        double pitch = (double) side / pixels; // pixels of the picture to one of the result
        double[] rows = new double[pixels * side * 3]; // of the new height and the old width
        for (int y = 0; y < pixels; y++) {
            for (int from = (int) (y * pitch); from < Math.min(side, (y + 1) * pitch); from++) {
                double share = (Math.min(from + 1, (y + 1) * pitch) - Math.max(from, y * pitch)) / pitch;
                for (int i = 0; i < 3 * side; i++) {
                    rows[y * 3 * side + i] += share * (whole[from * 3 * side + i] & 0xFF);
                }
            }
        }
        byte[] scaled = new byte[pixels * pixels * 3];
        for (int x = 0; x < pixels; x++) {
            for (int i = 0; i < pixels * 3; i++) {
                int y = i / 3;
                double sum = 0;
                for (int from = (int) (x * pitch); from < Math.min(side, (x + 1) * pitch); from++) {
                    double share = (Math.min(from + 1, (x + 1) * pitch) - Math.max(from, x * pitch)) / pitch;
                    sum += share * rows[(y * side + from) * 3 + i % 3];
                }
                scaled[(y * pixels + x) * 3 + i % 3] = (byte) Math.round(sum);
            }
        }
        return scaled;
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
