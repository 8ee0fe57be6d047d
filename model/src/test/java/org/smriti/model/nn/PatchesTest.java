package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PatchesTest {

    @Test
    void everyFrameComesBackByteForByte() {
        Patches patches = new Patches(12, 4);
        byte[] rgb = new byte[patches.values()];
        new Random(1).nextBytes(rgb);
        float[] target = new float[5 + patches.values()];

        patches.cut(rgb, target, 5);

        assertArrayEquals(rgb, patches.join(target, 5));
    }

    @Test
    void aPatchIsRowByRowRedGreenBlue() {
        Patches patches = new Patches(4, 2);
        byte[] rgb = new byte[patches.values()];
        rgb[3 * (1 * 4 + 2) + 1] = (byte) 255; // row 1, column 2, green

        float[] target = new float[patches.values()];
        patches.cut(rgb, target, 0);

        for (int i = 0; i < target.length; i++) {
            int secondPatchSecondRowFirstGreen = 12 + 6 + 1;
            assertEquals(i == secondPatchSecondRowFirstGreen ? 1 : -1, target[i]);
        }
    }

    @Test
    void whatLiesBeyondBlackAndWhiteIsClipped() {
        float[] source = new float[12];
        source[0] = 3;
        source[1] = -7;
        source[2] = 0;

        byte[] rgb = new Patches(2, 2).join(source, 0);

        assertEquals((byte) 255, rgb[0]);
        assertEquals((byte) 0, rgb[1]);
        assertEquals((byte) 128, rgb[2]);
    }
}
