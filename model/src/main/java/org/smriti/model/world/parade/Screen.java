package org.smriti.model.world.parade;

/**
 * A screen of slats in front of everything, behind which figures pass.
 *
 * @param leftEdge where it begins
 * @param width of it
 * @param rgb of every second slat; the others are darker
 */
public record Screen(int leftEdge, int width, int rgb) implements Prop {

    private static final double TOP = Scene.HORIZON;
    private static final double BOTTOM = Scene.VIEW;
    private static final int SLAT = 4;
    private static final double DARKER = 0.75;

    @Override
    public Edges edges() {
        return new Edges(leftEdge, TOP, leftEdge + width, BOTTOM);
    }

    @Override
    public boolean covers(double x, double y) {
        return true;
    }

    @Override
    public int colour(double x, double y) {
        boolean darker = ((int) Math.floor((x - leftEdge) / SLAT) & 1) == 1;
        return darker ? Prop.shade(rgb, DARKER) : rgb;
    }
}
