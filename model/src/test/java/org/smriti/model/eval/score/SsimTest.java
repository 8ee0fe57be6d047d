package org.smriti.model.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against scikit-image 0.26.0: {@code structural_similarity(f, g, gaussian_weights=True, sigma=1.5, use_sample_covariance=False,
 * data_range=255, channel_axis=2)} and {@code peak_signal_noise_ratio}, on frames made by the formulas below.
 */
class SsimTest {

    private static final double EXACT = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "16, 1, 3, 2, 20, 0.9823326111305316, 26.894456151650267",
        "32, 2, 5, 1, 5, 0.999079145735308, 38.17956691040949",
        "32, 0, 1, 0, 60, 0.07876025504332797, 18.633907174118843",
        "11, 3, 1, 4, 30, 0.9699516231290386, 23.685194385810444"
    })
    void equalsAnIndependentImplementation(int side, int a, int b, int c, int noise, double ssim, double psnr) {
        byte[] frame = frame(side, a, b, c);
        byte[] noisy = noisy(frame, noise);

        assertEquals(ssim, Ssim.of(noisy, frame, side), EXACT);
        assertEquals(psnr, Psnr.of(noisy, frame), EXACT);
    }

    @Test
    void framesOfDifferentThingsResembleEachOtherLittle() {
        byte[] one = frame(32, 2, 5, 1);
        byte[] other = frame(32, 1, 2, 3);

        assertEquals(0.054153785555602484, Ssim.of(one, other, 32), EXACT);
        assertEquals(8.205268430357746, Psnr.of(one, other), EXACT);
    }

    @Test
    void equalFramesScoreTheMost() {
        byte[] frame = frame(16, 1, 3, 2);

        assertEquals(1, Ssim.of(frame, frame, 16), EXACT);
        assertEquals(Psnr.EQUAL, Psnr.of(frame, frame));
    }

    @Test
    void framesSmallerThanAWindowAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Ssim.of(new byte[300], new byte[300], 10));
    }

    /** (a·x² + b·y·(k + 1) + c·x·y) mod 256 at column x, row y, channel k. */
    private static byte[] frame(int side, int a, int b, int c) {
        byte[] frame = new byte[3 * side * side];
        for (int i = 0; i < frame.length; i++) {
            int k = i % 3;
            int x = i / 3 % side;
            int y = i / 3 / side;
            frame[i] = (byte) (a * x * x + b * y * (k + 1) + c * x * y);
        }
        return frame;
    }

    /** Adds 7919·i mod (2s + 1) − s at byte i and clips. */
    private static byte[] noisy(byte[] frame, int s) {
        byte[] noisy = new byte[frame.length];
        for (int i = 0; i < frame.length; i++) {
            int value = (frame[i] & 0xff) + 7919 * i % (2 * s + 1) - s;
            noisy[i] = (byte) Math.clamp(value, 0, 255);
        }
        return noisy;
    }
}
