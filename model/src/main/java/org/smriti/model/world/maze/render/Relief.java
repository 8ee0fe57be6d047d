package org.smriti.model.world.maze.render;

import java.util.Arrays;
import java.util.Random;

/**
 * A square, repeating surface while it is being painted: for every pixel a height, from which shade and shine follow, and a
 * brightness of its own.
 */
public final class Relief {

    private static final int CHANNELS = 3;
    private static final float SHARPNESS = 0.16f;
    private static final float DARKNESS = 0.24f;
    private static final int FITTING_ROUNDS = 6;
    private static final float CLOSE_ENOUGH = 1e-4f;

    private final int size;
    private final float[] height;
    private final float[] albedo;
    private final float[] warmth;

    /** A level surface of so many pixels on a side, a power of two. */
    public Relief(int size) {
        this.size = size;
        this.height = new float[size * size];
        this.albedo = new float[size * size];
        this.warmth = new float[size * size];
        Arrays.fill(albedo, 1);
    }

    private int at(int x, int y) {
        return (y & size - 1) * size + (x & size - 1);
    }

    /** Raises (or carves, if negative) a pixel, in pixels. */
    public void raise(int x, int y, float by) {
        height[at(x, y)] += by;
    }

    /** Carves a pixel down to at most a height. */
    public void carve(int x, int y, float to) {
        height[at(x, y)] = Math.min(height[at(x, y)], to);
    }

    /** Makes a pixel's own brightness so many times greater. */
    public void brighten(int x, int y, float factor) {
        albedo[at(x, y)] *= factor;
    }

    /** Shifts a pixel from blue to red, as a share of its brightness. */
    public void warm(int x, int y, float by) {
        warmth[at(x, y)] += by;
    }

    /** Adds stains: smooth noise of the given number of blotches across, each pixel up to ±strength brighter. */
    public void mottle(Random random, int blotches, float strength) {
        float[] lattice = new float[blotches * blotches];
        for (int i = 0; i < lattice.length; i++) {
            lattice[i] = 2 * random.nextFloat() - 1;
        }
        float scale = (float) blotches / size;
        for (int y = 0; y < size; y++) {
            int top = (int) (y * scale);
            float down = smooth(y * scale - top);
            for (int x = 0; x < size; x++) {
                int left = (int) (x * scale);
                float across = smooth(x * scale - left);
                int right = (left + 1) % blotches;
                int bottom = (top + 1) % blotches;
                float upper = mix(lattice[top * blotches + left], lattice[top * blotches + right], across);
                float lower = mix(lattice[bottom * blotches + left], lattice[bottom * blotches + right], across);
                albedo[y * size + x] *= 1 + strength * mix(upper, lower, down);
            }
        }
    }

    /** 0 to 1 with level ends. */
    public static float smooth(float t) {
        float clamped = Math.max(0, Math.min(1, t));
        return clamped * clamped * (3 - 2 * clamped);
    }

    private static float mix(float from, float to, float share) {
        return from + share * (to - from);
    }

    /**
     * Lights the surface from the upper left and colours it.
     *
     * @param mean red, green, blue, 0 to 255, that the bands of rows below shall have on average, each
     * @param bands first rows of bands that are fitted to the mean one by one
     * @return one 0xRRGGBB per pixel
     */
    public int[] colored(int[] mean, int... bands) {
        float[] rgb = new float[CHANNELS * size * size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                float rise = height[at(x + 1, y + 1)] - height[at(x - 1, y - 1)];
                float depth = Math.max(0, -height[at(x, y)]);
                float shade =
                        albedo[at(x, y)] * (1 + SHARPNESS * Math.max(-2, Math.min(2, rise))) * (1 - DARKNESS * depth);
                float warm = warmth[at(x, y)];
                int i = CHANNELS * at(x, y);
                rgb[i] = mean[0] * shade * (1 + warm);
                rgb[i + 1] = mean[1] * shade;
                rgb[i + 2] = mean[2] * shade * (1 - warm);
            }
        }
        for (int band = 0; band < bands.length; band++) {
            int end = band + 1 < bands.length ? bands[band + 1] : size;
            for (int channel = 0; channel < CHANNELS; channel++) {
                fit(rgb, channel, bands[band] * size, end * size, mean[channel]);
            }
        }
        return packed(rgb);
    }

    /** Scales a channel of some pixels until their mean is as wanted, in spite of clipping, and rounds without drift. */
    private static void fit(float[] rgb, int channel, int from, int to, float wanted) {
        for (int round = 0; round < FITTING_ROUNDS; round++) {
            double sum = 0;
            for (int i = from; i < to; i++) {
                sum += channelValue(rgb[CHANNELS * i + channel]);
            }
            float factor = (float) (wanted * (to - from) / sum);
            if (Math.abs(factor - 1) < CLOSE_ENOUGH) {
                break;
            }
            for (int i = from; i < to; i++) {
                rgb[CHANNELS * i + channel] = channelValue(rgb[CHANNELS * i + channel] * factor);
            }
        }
        float carried = 0;
        for (int i = from; i < to; i++) {
            float exact = rgb[CHANNELS * i + channel] + carried;
            float rounded = (int) (channelValue(exact) + 0.5f);
            carried = exact - rounded;
            rgb[CHANNELS * i + channel] = rounded;
        }
    }

    private static float channelValue(float value) {
        return Math.max(0, Math.min(255, value));
    }

    private int[] packed(float[] rgb) {
        int[] pixels = new int[size * size];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (int) rgb[CHANNELS * i] << 16 | (int) rgb[CHANNELS * i + 1] << 8 | (int) rgb[CHANNELS * i + 2];
        }
        return pixels;
    }
}
