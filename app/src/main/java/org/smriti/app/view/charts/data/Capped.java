package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Curves for an axis that a few points far above all others do not stretch: these are cut off at its upper edge.
 *
 * @param curves as they were, but for the points that are cut off, which lie at the edge
 * @param above for each curve the points that are cut off, at their true heights
 * @param edge above the highest point that is not cut off; NaN if none is cut off
 */
public record Capped(List<Curve> curves, List<Curve> above, double edge) {

    private static final double TIMES_MEDIAN = 3;
    private static final double TIMES_MOST = 1.3;
    private static final double MOST = 0.95; // of the points
    private static final double MARGIN = 0.08; // of the span of the points below the edge

    /** Cuts off what is far above nearly all points of its curve, as the cost of a first frame is. */
    public static Capped outliers(List<Curve> curves) {
        return of(curves, Capped::usual);
    }

    /** Cuts off what reaches that height. */
    public static Capped below(double height, List<Curve> curves) {
        return of(curves, _ -> Math.nextDown(height));
    }

    /** Cuts off what lies higher than all points that are within the limits of their curves. */
    private static Capped of(List<Curve> curves, ToDoubleFunction<Curve> limit) {
        double highest = curves.stream()
                .flatMapToDouble(curve -> {
                    double most = limit.applyAsDouble(curve); // once: it may sort the curve
                    return Arrays.stream(curve.y()).filter(y -> y <= most);
                })
                .max()
                .orElse(Double.POSITIVE_INFINITY);
        List<Curve> above = curves.stream().map(curve -> above(curve, highest)).toList();
        if (above.stream().allMatch(curve -> curve.size() == 0)) {
            return new Capped(curves, above, Double.NaN);
        }
        double lowest = curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .filter(Double::isFinite)
                .min()
                .orElse(highest);
        double edge = highest + Math.max(MARGIN * (highest - lowest), Math.ulp(highest));
        return new Capped(curves.stream().map(curve -> cut(curve, edge)).toList(), above, edge);
    }

    private static double usual(Curve curve) {
        double[] sorted =
                Arrays.stream(curve.y()).filter(Double::isFinite).sorted().toArray();
        if (sorted.length == 0) {
            return Double.NaN;
        }
        // ranks are rounded down, so that of two points the higher one can already be an outlier
        double median = sorted[(sorted.length - 1) / 2];
        double most = sorted[(int) (MOST * (sorted.length - 1))];
        return Math.max(TIMES_MEDIAN * median, TIMES_MOST * most);
    }

    private static Curve above(Curve curve, double height) {
        List<double[]> points = new ArrayList<>();
        for (int i = 0; i < curve.size(); i++) {
            if (curve.y()[i] > height) {
                points.add(new double[] {curve.x()[i], curve.y()[i]});
            }
        }
        return Curve.of(curve.name(), points);
    }

    private static Curve cut(Curve curve, double edge) {
        return new Curve(
                curve.name(),
                curve.x(),
                Arrays.stream(curve.y()).map(y -> Math.min(y, edge)).toArray());
    }

    /** Number of points that are cut off. */
    public int count() {
        return above.stream().mapToInt(Curve::size).sum();
    }

    /** Height of the highest point that is cut off; NaN if none is. */
    public double greatest() {
        return above.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.y()))
                .max()
                .orElse(Double.NaN);
    }
}
