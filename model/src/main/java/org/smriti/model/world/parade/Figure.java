package org.smriti.model.world.parade;

/**
 * A figure where it is at one moment.
 *
 * @param look of it
 * @param x of its middle
 * @param y of its middle
 */
record Figure(Look look, double x, double y) implements Prop {

    /** From the middle to the edge. */
    static final double RADIUS = 7;

    private static final int WHITE = 0xf8_f8_f8;

    @Override
    public Edges edges() {
        return Edges.around(x, y, RADIUS);
    }

    @Override
    public boolean covers(double atX, double atY) {
        return look.outline().covers((atX - x) / RADIUS, (atY - y) / RADIUS);
    }

    @Override
    public int colour(double atX, double atY) {
        boolean white = look.pattern().isWhite((atX - x) / RADIUS, (atY - y) / RADIUS);
        return white ? WHITE : look.tint().rgb();
    }
}
