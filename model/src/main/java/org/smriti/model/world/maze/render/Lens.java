package org.smriti.model.world.maze.render;

/**
 * The rays of one sample in every pixel of a square image: since the camera never rolls, all that depends on the row alone.
 *
 * <p>A ray is written as (1, side, slope): one cell forward on the ground, so many to the right, so many up. Slope depends on
 * the row only, and side grows linearly along it.
 */
final class Lens {

    private final int size;
    private final double offsetX;
    private final double focal;
    private final double[] slope;
    private final double[] stretch;

    /**
     * Lays out the rays.
     *
     * @param size pixels on a side
     * @param offsetX of the sample from the pixel's left edge, 0 to 1
     * @param offsetY of the sample from the pixel's top edge, 0 to 1
     */
    Lens(int size, double offsetX, double offsetY) {
        this.size = size;
        this.offsetX = offsetX;
        this.focal = size / 2.0 / Camera.HALF_VIEW;
        this.slope = new double[size];
        this.stretch = new double[size];
        for (int row = 0; row < size; row++) {
            double up = (size / 2.0 - row - offsetY) / focal;
            stretch[row] = Camera.PITCH_COS + up * Camera.PITCH_SIN;
            slope[row] = (up * Camera.PITCH_COS - Camera.PITCH_SIN) / stretch[row];
        }
    }

    int size() {
        return size;
    }

    /** Rise of a row's rays per cell forward on the ground; negative below the horizon. */
    double slope(int row) {
        return slope[row];
    }

    /** Ground length of a row's middle ray, per unit along the optical axis. */
    double stretch(int row) {
        return stretch[row];
    }

    /** Pixels per unit of side in a row. */
    double pixelsPerSide(int row) {
        return stretch[row] * focal;
    }

    /** The column, with fraction, at which side is zero: a sample i lies at side (i − origin) / pixelsPerSide. */
    double origin() {
        return size / 2.0 - offsetX;
    }

    /** Elevation of the ray through a pixel, radians above the horizon. */
    double elevation(int column, int row) {
        double side = (column - origin()) / pixelsPerSide(row);
        return StrictMath.atan(slope[row] / StrictMath.sqrt(1 + side * side));
    }
}
