package org.smriti.model.world.episode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FramesTest {

    /** Grey frames of those values, row by row. */
    private static Frames grey(int side, int... values) {
        byte[] rgb = new byte[3 * values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i / 3];
        }
        return new Frames(side, rgb);
    }

    private static int[] values(byte[] rgb) {
        int[] values = new int[rgb.length / 3];
        for (int i = 0; i < values.length; i++) {
            values[i] = rgb[3 * i] & 0xFF;
        }
        return values;
    }

    @Test
    void aSmallerPictureHasTheMeanOfWhatEachPixelCovers() {
        Frames frames = grey(4, 0, 100, 8, 8, 200, 100, 8, 8, 255, 255, 0, 1, 255, 255, 0, 0);
        assertArrayEquals(new int[] {100, 8, 255, 0}, values(frames.frame(0, 2)));
    }

    /** From 3 pixels to 2, each pixel covers one and a half. */
    @Test
    void pixelsThatAreCoveredInPartCountInPart() {
        Frames frames = grey(3, 0, 90, 240, 0, 90, 240, 0, 90, 240);
        assertArrayEquals(new int[] {30, 190, 30, 190}, values(frames.frame(0, 2)));
    }

    @Test
    void aLargerPictureRepeatsPixels() {
        Frames frames = grey(2, 1, 2, 3, 4);
        assertArrayEquals(new int[] {1, 1, 2, 2, 1, 1, 2, 2, 3, 3, 4, 4, 3, 3, 4, 4}, values(frames.frame(0, 4)));
    }

    @Test
    void coloursStayApartAndPicturesToo() {
        byte[] rgb = new byte[2 * 4 * 4 * 3];
        new Random(1).nextBytes(rgb);
        Frames frames = new Frames(4, rgb);
        byte[] small = frames.frame(1, 2);
        int first = 4 * 4 * 3 + (2 * 4 + 2) * 3; // of the second frame: third row, third column
        for (int color = 0; color < 3; color++) {
            int sum = 0;
            for (int at : new int[] {first, first + 3, first + 12, first + 15}) {
                sum += rgb[at + color] & 0xFF;
            }
            assertEquals(Math.round(sum / 4.0), small[9 + color] & 0xFF);
        }
    }

    @Test
    void thePictureOfTheSameSizeIsTheSame() {
        Frames frames = grey(3, 0, 90, 240, 0, 90, 240, 0, 90, 240);
        assertArrayEquals(frames.frame(0), frames.frame(0, 3));
    }
}
