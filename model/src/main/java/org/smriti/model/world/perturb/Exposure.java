package org.smriti.model.world.perturb;

/**
 * Too bright or too dark a picture: out = 255 · (gain · in/255)^gamma, clipped.
 *
 * @param span the frames it disturbs
 * @param gain 1 = unchanged, greater is brighter; positive
 * @param gamma 1 = unchanged, less lifts the shadows; positive
 */
public record Exposure(FrameSpan span, double gain, double gamma) implements Perturbation {

    private static final int WHITE = 255;

    /** Checks the numbers. */
    public Exposure {
        if (!(gain > 0) || !(gamma > 0) || Double.isInfinite(gain) || Double.isInfinite(gamma)) {
            throw new IllegalArgumentException("gain and gamma must be positive, not " + gain + " and " + gamma);
        }
    }

    @Override
    public void develop(int frame, byte[] rgb) {
        if (!span.contains(frame)) {
            return;
        }
        byte[] table = new byte[WHITE + 1];
        for (int i = 0; i <= WHITE; i++) {
            double exposed = WHITE * StrictMath.pow(gain * i / WHITE, gamma);
            table[i] = (byte) (int) Math.min(WHITE, exposed + 0.5);
        }
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = table[rgb[i] & 0xFF];
        }
    }
}
