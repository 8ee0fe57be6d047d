package org.smriti.model.world.perturb;

import java.util.Random;

/**
 * A bad signal: Gaussian noise on every byte, clipped, new in every frame and always the same for one seed.
 *
 * @param span the frames it disturbs
 * @param sigma standard deviation, grey levels, at least 0
 * @param seed of the noise
 */
public record NoiseBurst(FrameSpan span, double sigma, long seed) implements Perturbation {

    // The golden ratio as a 64-bit fraction keeps the seeds of neighbouring frames far apart.
    private static final long FRAME_STRIDE = 0x9E3779B97F4A7C15L;

    /** Checks the strength. */
    public NoiseBurst {
        if (!(sigma >= 0) || Double.isInfinite(sigma)) {
            throw new IllegalArgumentException("noise of standard deviation " + sigma);
        }
    }

    @Override
    public void develop(int frame, byte[] rgb) {
        if (!span.contains(frame)) {
            return;
        }
        Random random = new Random(seed + FRAME_STRIDE * frame);
        for (int i = 0; i < rgb.length; i++) {
            long noisy = Math.round((rgb[i] & 0xFF) + sigma * random.nextGaussian());
            rgb[i] = (byte) Math.clamp(noisy, 0, 255);
        }
    }
}
