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

    /** Placed by the system, and big enough for all panels. */
    public static final WindowPlace USUAL = new WindowPlace(Double.NaN, Double.NaN, 1440, 860, Extent.NORMAL);

    private static final double LEAST = 200;
    private static final double MOST = 20_000;

    /** Whether the size is positive and the position a number or NaN. */
    boolean isPossible() {
        return isLength(width) && isLength(height) && isPosition(x) && isPosition(y);
    }

    /** Whether it has a position. */
    public boolean isPlaced() {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }

    /** The same so that all of it lies on a screen: no larger than that, and moved no farther than it must be. */
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
