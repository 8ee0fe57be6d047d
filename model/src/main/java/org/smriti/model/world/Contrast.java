package org.smriti.model.world;

import java.util.List;
import java.util.stream.IntStream;

/** Tells by which pixels a frame differs from frames of what is not so. */
public final class Contrast {

    private static final int SHARE = 256;
    private static final int DIFFERENT = 12; // grey levels, in one channel at least

    private Contrast() {}

    /** Pixels of a frame of so many on a side by which another must differ to look different: one in {@value #SHARE}. */
    public static int least(int size) {
        return Math.max(1, size * size / SHARE);
    }

    /** Those of some pixels by which a frame differs from one of others at least. */
    public static int[] pixels(IntStream among, byte[] truth, List<byte[]> others) {
        return among.filter(pixel -> others.stream().anyMatch(other -> differs(truth, other, 3 * pixel)))
                .toArray();
    }

    private static boolean differs(byte[] one, byte[] other, int at) {
        for (int i = at; i < at + 3; i++) {
            if (Math.abs((one[i] & 0xff) - (other[i] & 0xff)) > DIFFERENT) {
                return true;
            }
        }
        return false;
    }
}
