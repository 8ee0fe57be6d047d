package org.smriti.model.eval.score;

/**
 * Structural similarity (Wang, Bovik, Sheikh and Simoncelli 2004) of 8-bit RGB frames: Gaussian window of 11×11 with σ = 1.5,
 * K1 = 0.01, K2 = 0.03, windows that lie inside the frame, mean over windows and channels.
 */
public final class Ssim {

    private static final int WINDOW = 11;
    private static final double SIGMA = 1.5;
    private static final double C1 = (0.01 * 255) * (0.01 * 255);
    private static final double C2 = (0.03 * 255) * (0.03 * 255);
    private static final double[] KERNEL = kernel();

    private Ssim() {}

    /**
     * The similarity of two frames, 1 for equal ones.
     *
     * @param side pixels on a side, at least 11
     * @throws IllegalArgumentException if a frame is not of that size
     */
    public static double of(byte[] actual, byte[] expected, int side) {
        if (side < WINDOW || actual.length != 3 * side * side || expected.length != actual.length) {
            throw new IllegalArgumentException(
                    "structural similarity needs two RGB frames of " + side + " pixels a side, at least " + WINDOW
                            + ", not " + actual.length + " and " + expected.length + " bytes");
        }
        double sum = 0;
        for (int channel = 0; channel < 3; channel++) {
            sum += channel(plane(actual, channel), plane(expected, channel), side);
        }
        return sum / 3;
    }

    private static double channel(double[] x, double[] y, int side) {
        double[] meanX = blurred(x, side);
        double[] meanY = blurred(y, side);
        double[] squareX = blurred(product(x, x), side);
        double[] squareY = blurred(product(y, y), side);
        double[] mixed = blurred(product(x, y), side);
        double sum = 0;
        for (int i = 0; i < meanX.length; i++) {
            double means = meanX[i] * meanY[i];
            double squares = meanX[i] * meanX[i] + meanY[i] * meanY[i];
            double variances = squareX[i] + squareY[i] - squares;
            double covariance = mixed[i] - means;
            sum += (2 * means + C1) * (2 * covariance + C2) / ((squares + C1) * (variances + C2));
        }
        return sum / meanX.length;
    }

    /** Weighted means of all windows that lie inside: (side − 10)² values. */
    private static double[] blurred(double[] plane, int side) {
        int inside = side - WINDOW + 1;
        double[] rows = new double[side * inside];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < inside; x++) {
                double sum = 0;
                for (int k = 0; k < WINDOW; k++) {
                    sum += KERNEL[k] * plane[y * side + x + k];
                }
                rows[y * inside + x] = sum;
            }
        }
        double[] means = new double[inside * inside];
        for (int y = 0; y < inside; y++) {
            for (int x = 0; x < inside; x++) {
                double sum = 0;
                for (int k = 0; k < WINDOW; k++) {
                    sum += KERNEL[k] * rows[(y + k) * inside + x];
                }
                means[y * inside + x] = sum;
            }
        }
        return means;
    }

    private static double[] plane(byte[] rgb, int channel) {
        double[] plane = new double[rgb.length / 3];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = rgb[3 * i + channel] & 0xff;
        }
        return plane;
    }

    private static double[] product(double[] a, double[] b) {
        double[] product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = a[i] * b[i];
        }
        return product;
    }

    private static double[] kernel() {
        double[] kernel = new double[WINDOW];
        double sum = 0;
        for (int i = 0; i < WINDOW; i++) {
            double distance = i - WINDOW / 2;
            kernel[i] = StrictMath.exp(-distance * distance / (2 * SIGMA * SIGMA));
            sum += kernel[i];
        }
        for (int i = 0; i < WINDOW; i++) {
            kernel[i] /= sum;
        }
        return kernel;
    }
}
