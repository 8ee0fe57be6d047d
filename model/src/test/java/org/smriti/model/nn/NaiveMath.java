package org.smriti.model.nn;

/** The formulas of the network's parts, one value at a time in double precision: slow and simple. */
public final class NaiveMath {

    private static final double EPSILON = 1e-5;

    private NaiveMath() {}

    /** (rows, inner) · (inner, columns). */
    static double[] product(double[] left, float[] right, int inner, int columns) {
        return product(left, doubles(right), inner, columns);
    }

    /** (rows, inner) · (inner, columns). */
    public static double[] product(double[] left, double[] right, int inner, int columns) {
        int rows = left.length / inner;
        double[] out = new double[rows * columns];
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < inner; i++) {
                for (int column = 0; column < columns; column++) {
                    out[row * columns + column] += left[row * inner + i] * right[i * columns + column];
                }
            }
        }
        return out;
    }

    /** Norms each row in place: mean zero, variance one, then gain and shift. */
    static void layerNorm(double[] x, int from, int length, float[] gain, float[] shift) {
        double mean = 0;
        for (int i = 0; i < length; i++) {
            mean += x[from + i] / length;
        }
        double variance = 0;
        for (int i = 0; i < length; i++) {
            variance += (x[from + i] - mean) * (x[from + i] - mean) / length;
        }
        for (int i = 0; i < length; i++) {
            x[from + i] = (x[from + i] - mean) / Math.sqrt(variance + EPSILON) * gain[i] + shift[i];
        }
    }

    static double gelu(double x) {
        return x / 2 * (1 + erf(x / Math.sqrt(2)));
    }

    static double softPlus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    public static double[] doubles(float[] values) {
        double[] copy = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            copy[i] = values[i];
        }
        return copy;
    }

    /** Largest difference, relative to the largest expected value. */
    static double relativeError(float[] actual, double[] expected) {
        double difference = 0;
        double largest = 0;
        for (int i = 0; i < expected.length; i++) {
            difference = Math.max(difference, Math.abs(actual[i] - expected[i]));
            largest = Math.max(largest, Math.abs(expected[i]));
        }
        return actual.length == expected.length ? difference / largest : Double.POSITIVE_INFINITY;
    }

    /** Taylor series; beyond 4, erf is ±1 in float32. */
    private static double erf(double x) {
        if (Math.abs(x) > 4) {
            return Math.signum(x);
        }
        double term = x;
        double sum = x;
        for (int n = 1; n < 120; n++) {
            term *= -x * x / n;
            sum += term / (2 * n + 1);
        }
        return 2 / Math.sqrt(Math.PI) * sum;
    }
}
