package org.smriti.model.world.maze.render;

import java.util.ArrayList;
import java.util.List;

/**
 * A square, repeating picture with its mipmaps, filtered trilinearly.
 *
 * <p>Colours are kept as three lanes of 21 bits in a long, so that one multiplication weighs red, green and blue together:
 * 255 · 8192 still fits into a lane.
 */
public final class Texture {

    /** Bits of fraction in a sampled colour. */
    static final int FRACTION_BITS = 13;

    private static final int ONE = 1 << FRACTION_BITS;
    private static final int LANE = 21;
    private static final int POSITION_BITS = 32;
    private static final long POSITION_MASK = (1L << POSITION_BITS) - 1;
    private static final double POSITION_ONE = 1L << POSITION_BITS;

    private final long[][] levels;
    private final float pixelsSquared;

    /**
     * Builds the mipmaps.
     *
     * @param size pixels on a side, a power of two
     * @param rgb one 0xRRGGBB per pixel, row by row from the top
     * @throws IllegalArgumentException if the size is no power of two or does not fit the pixels
     */
    public Texture(int size, int[] rgb) {
        if (Integer.bitCount(size) != 1 || rgb.length != size * size) {
            throw new IllegalArgumentException("a texture of " + size + "² cannot have " + rgb.length + " pixels");
        }
        long[] level = new long[rgb.length];
        for (int i = 0; i < level.length; i++) {
            level[i] = lanes(rgb[i] >> 16 & 0xFF, rgb[i] >> 8 & 0xFF, rgb[i] & 0xFF);
        }
        List<long[]> pyramid = new ArrayList<>(List.of(level));
        for (int side = size; side > 1; side /= 2) {
            level = halved(level, side);
            pyramid.add(level);
        }
        this.levels = pyramid.toArray(long[][]::new);
        this.pixelsSquared = (float) size * size;
    }

    private static long lanes(long red, long green, long blue) {
        return red << 2 * LANE | green << LANE | blue;
    }

    private static long[] halved(long[] level, int side) {
        long[] half = new long[level.length / 4];
        long rounding = lanes(2, 2, 2);
        long mask = lanes(0xFF, 0xFF, 0xFF);
        for (int y = 0; y < side / 2; y++) {
            for (int x = 0; x < side / 2; x++) {
                int i = 2 * y * side + 2 * x;
                half[y * side / 2 + x] =
                        (level[i] + level[i + 1] + level[i + side] + level[i + side + 1] + rounding) >> 2 & mask;
            }
        }
        return half;
    }

    /** Red of a sampled colour, 0 to 255 with {@link #FRACTION_BITS} bits of fraction. */
    static int red(long color) {
        return (int) (color >> 2 * LANE);
    }

    /** Green of a sampled colour. */
    static int green(long color) {
        return (int) (color >> LANE) & (1 << LANE) - 1;
    }

    /** Blue of a sampled colour. */
    static int blue(long color) {
        return (int) color & (1 << LANE) - 1;
    }

    /**
     * The colour at a place, to be taken apart with {@link #red}, {@link #green} and {@link #blue}.
     *
     * @param u to the right, one per repetition
     * @param v downwards, one per repetition
     * @param footprint square of the pixel's larger extent on the texture, in repetitions
     */
    long sample(double u, double v, double footprint) {
        float lod = 0.5f * log2((float) footprint * pixelsSquared);
        int x = (int) (long) (u * POSITION_ONE);
        int y = (int) (long) (v * POSITION_ONE);
        if (!(lod > 0)) {
            return bilinear(0, x, y, ONE);
        }
        int level = (int) lod;
        if (level >= levels.length - 1) {
            return levels[levels.length - 1][0] << FRACTION_BITS;
        }
        int weight = (int) ((lod - level) * ONE);
        return bilinear(level, x, y, ONE - weight) + bilinear(level + 1, x, y, weight);
    }

    /**
     * Blends the four nearest texels of a level.
     *
     * @param u 32 bits of fraction to the right, whole repetitions already dropped
     * @param v 32 bits of fraction downwards
     * @param weight of this level, 0 to {@link #ONE}
     */
    private long bilinear(int level, int u, int v, int weight) {
        long[] texels = levels[level];
        int shift = levels.length - 1 - level;
        int mask = (1 << shift) - 1;
        // Texel centres lie half a texel in; going below zero wraps round, as the texture does.
        int x = u - (1 << 31 - shift);
        int y = v - (1 << 31 - shift);
        int left = (int) ((x & POSITION_MASK) >>> POSITION_BITS - shift);
        int top = (int) ((y & POSITION_MASK) >>> POSITION_BITS - shift);
        int right = left + 1 & mask;
        int bottom = (top + 1 & mask) << shift;
        top <<= shift;
        int fractionX = x << shift >>> POSITION_BITS - FRACTION_BITS;
        int fractionY = y << shift >>> POSITION_BITS - FRACTION_BITS;
        // Truncated in this order none of the four weights can fall below zero, and they sum up to the weight exactly.
        int anyRight = fractionX * weight >> FRACTION_BITS;
        int both = anyRight * fractionY >> FRACTION_BITS;
        int down = (fractionY * weight >> FRACTION_BITS) - both;
        return texels[top + left] * (weight - anyRight - down)
                + texels[top + right] * (anyRight - both)
                + texels[bottom + left] * down
                + texels[bottom + right] * both;
    }

    /** Binary logarithm from the bits of a float, within 0.01: the same on every machine, and quick. */
    private static float log2(float value) {
        int bits = Float.floatToRawIntBits(value);
        int exponent = (bits >> 23) - 128;
        float mantissa = Float.intBitsToFloat(bits & 0x007FFFFF | 0x3F800000);
        return exponent + (-1f / 3 * mantissa + 2) * mantissa - 2f / 3;
    }
}
