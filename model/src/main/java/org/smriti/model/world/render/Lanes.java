package org.smriti.model.world.render;

/** Colours in three lanes of ten bits, so that four of them can be added as one int. */
final class Lanes {

    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;

    private Lanes() {}

    /** Rounds channels of 0 to 255. */
    static int of(double red, double green, double blue) {
        return (int) (red + 0.5) << 2 * BITS | (int) (green + 0.5) << BITS | (int) (blue + 0.5);
    }

    static int red(int lanes) {
        return lanes >>> 2 * BITS;
    }

    static int green(int lanes) {
        return lanes >> BITS & MASK;
    }

    static int blue(int lanes) {
        return lanes & MASK;
    }
}
