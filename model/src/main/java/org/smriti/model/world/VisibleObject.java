package org.smriti.model.world;

import java.util.List;
import java.util.OptionalInt;

/**
 * An object in view of a frame.
 *
 * @param kind what it is
 * @param age frames since it was last shown as it is, or in a world that is watched, for which it was out of sight since; empty if it never was
 *     shown
 * @param pixels that show it, row by row from the top
 * @param others these pixels of the frame as it would be if the object were missing or another: three bytes each
 */
public record VisibleObject(ObjectKind kind, OptionalInt age, int[] pixels, List<byte[]> others) {

    /** Whether a predicted frame is nearer to the true one than to each of the others, by the sum of squared errors. */
    public boolean foundIn(byte[] predicted, byte[] truth) {
        byte[] shown = cut(predicted, pixels);
        long own = error(shown, cut(truth, pixels));
        return others.stream().allMatch(other -> own < error(shown, other));
    }

    /** Some pixels of a frame, one after the other. */
    public static byte[] cut(byte[] rgb, int[] pixels) {
        byte[] cut = new byte[3 * pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            System.arraycopy(rgb, 3 * pixels[i], cut, 3 * i, 3);
        }
        return cut;
    }

    /** The sum of squared differences of pixels that were cut out alike. */
    public static long error(byte[] shown, byte[] wanted) {
        long sum = 0;
        for (int i = 0; i < shown.length; i++) {
            int difference = (shown[i] & 0xff) - (wanted[i] & 0xff);
            sum += (long) difference * difference;
        }
        return sum;
    }
}
