package org.smriti.model.world.parade;

/**
 * The sun, which crosses the picture in {@value #DAY} frames, wherever the camera looks: when all things move can be read from it.
 *
 * @param x of its middle, where the camera looks now
 */
record Sun(double x) implements Prop {

    /** Frames in which it crosses the picture: two beats. */
    static final int DAY = 2 * Scene.BEAT;

    private static final double Y = 8;
    private static final double RADIUS = 3.5;
    private static final int RGB = 0xff_f8_d0;

    /** Where it stands in a frame for a camera whose picture begins at {@code left}. */
    static Sun of(int frame, int left) {
        double width = (double) Scene.VIEW / DAY;
        return new Sun(left + width * (Math.floorMod(frame, DAY) + 0.5));
    }

    @Override
    public Edges edges() {
        return Edges.around(x, Y, RADIUS);
    }

    @Override
    public boolean covers(double atX, double atY) {
        return (atX - x) * (atX - x) + (atY - Y) * (atY - Y) <= RADIUS * RADIUS;
    }

    @Override
    public int colour(double atX, double atY) {
        return RGB;
    }
}
