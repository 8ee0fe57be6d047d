package org.smriti.model.eval.score;

/** Peak signal-to-noise ratio of 8-bit frames. */
public final class Psnr {

    /** What equal frames score, dB: their ratio would be infinite, and no mean could be taken. */
    public static final double EQUAL = 100;

    private static final double PEAK = 255;

    private Psnr() {}

    /**
     * The ratio of two frames, dB; more is better.
     *
     * @throws IllegalArgumentException if they differ in length
     */
    public static double of(byte[] actual, byte[] expected) {
        if (actual.length != expected.length) {
            throw new IllegalArgumentException(
                    "frames of " + actual.length + " and " + expected.length + " bytes cannot be compared");
        }
        long sum = 0;
        for (int i = 0; i < actual.length; i++) {
            int difference = (actual[i] & 0xff) - (expected[i] & 0xff);
            sum += (long) difference * difference;
        }
        double meanSquare = (double) sum / actual.length;
        return sum == 0 ? EQUAL : Math.min(EQUAL, 10 * Math.log10(PEAK * PEAK / meanSquare));
    }
}
