package org.smriti.app.settings;

import javafx.geometry.Rectangle2D;

/**
 * Where the window was.
 *
 * @param x from the left of the screen, NaN if it was never placed
 * @param y from the top, likewise
 * @param width of the window
 * @param height likewise
 */
public record WindowPlace(double x, double y, double width, double height, Extent extent) {

    /** Placed by the system, and large enough for everything in it. */
    public static final WindowPlace USUAL = new WindowPlace(Double.NaN, Double.NaN, 1440, 860, Extent.NORMAL);

    private static final double LEAST = 200;
    private static final double MOST = 20_000;

    /** Whether a window can have this place and size. */
    boolean isPossible() {
        return isLength(width) && isLength(height) && isPosition(x) && isPosition(y);
    }

    /** Whether a person has placed it. */
    public boolean isPlaced() {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }

    /** Cut to the size of a screen, and moved only as far as necessary to lie on it. */
    public WindowPlace within(Rectangle2D screen) {
        double fitWidth = Math.min(width, screen.getWidth());
        double fitHeight = Math.min(height, screen.getHeight());
        return new WindowPlace(
                between(screen.getMinX(), x, screen.getMaxX() - fitWidth),
                between(screen.getMinY(), y, screen.getMaxY() - fitHeight),
                fitWidth,
                fitHeight,
                extent);
    }

    /** A position, NaN left as it is. */
    private static double between(double least, double position, double most) {
        return Math.max(least, Math.min(position, most));
    }

    private static boolean isLength(double length) {
        return length >= LEAST && length <= MOST;
    }

    private static boolean isPosition(double position) {
        return Double.isNaN(position) || Math.abs(position) <= MOST;
    }
}
