package org.smriti.app.settings;

/**
 * Where the window was.
 *
 * @param x from the left of the screen, NaN if it was never placed
 * @param y from the top, likewise
 * @param width of the window
 * @param height likewise
 */
public record WindowPlace(double x, double y, double width, double height, Extent extent) {

    /** Where the system puts it, big enough for everything. */
    public static final WindowPlace USUAL = new WindowPlace(Double.NaN, Double.NaN, 1440, 860, Extent.NORMAL);

    private static final double LEAST = 200;
    private static final double MOST = 20_000;

    /** Whether a window can be so. */
    boolean isPossible() {
        return isLength(width) && isLength(height) && isPosition(x) && isPosition(y);
    }

    /** Whether it was placed by somebody. */
    public boolean isPlaced() {
        return !Double.isNaN(x) && !Double.isNaN(y);
    }

    private static boolean isLength(double length) {
        return length >= LEAST && length <= MOST;
    }

    private static boolean isPosition(double position) {
        return Double.isNaN(position) || Math.abs(position) <= MOST;
    }
}
