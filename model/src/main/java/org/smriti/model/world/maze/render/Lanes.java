package org.smriti.model.world.maze.render;

/** Colours in three lanes of ten bits, so that four of them can be added as one int. */
final class Lanes {

    private static final int BITS = 10;
    private static final int MASK = (1 << BITS) - 1;

    private Lanes() {}

    /** Packs channels of 0 to 255. */
    static int of(int red, int green, int blue) {
        return red << 2 * BITS | green << BITS | blue;
    }

    /** Rounds channels of 0 to 255. */
    static int of(double red, double green, double blue) {
        return of((int) (red + 0.5), (int) (green + 0.5), (int) (blue + 0.5));
    }

    /** The mean of four colours from their sum, rounded. */
    static int quarter(int sum) {
        return (red(sum) + 2 >> 2) << 2 * BITS | (green(sum) + 2 >> 2) << BITS | blue(sum) + 2 >> 2;
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
