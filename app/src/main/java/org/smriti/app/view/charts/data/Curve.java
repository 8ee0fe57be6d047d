package org.smriti.app.view.charts.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a chart: points from left to right.
 *
 * @param name of what it shows
 * @param x ascending
 * @param y as many
 */
public record Curve(String name, double[] x, double[] y) {

    /** A curve through points of two numbers each. */
    public static Curve of(String name, List<double[]> points) {
        return new Curve(
                name,
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    /** The same points under another name. */
    public Curve named(String other) {
        return new Curve(other, x, y);
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** A curve of at most so many points, each the mean of neighbours: a screen shows no more, and drawing stays quick. */
    public Curve thinned(int most) {
        int stride = Math.ceilDiv(size(), most);
        if (stride <= 1) {
            return this;
        }
        List<double[]> points = new ArrayList<>();
        for (int from = 0; from < size(); from += stride) {
            int to = Math.min(size(), from + stride);
            points.add(new double[] {mean(x, from, to), mean(y, from, to)});
        }
        return of(name, points);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }

    /** Index of the point nearest to a place on the x axis, or −1 if there are no points. */
    public int nearest(double place) {
        if (size() == 0) {
            return -1;
        }
        int found = Arrays.binarySearch(x, place);
        int after = Math.min(found < 0 ? -found - 1 : found, size() - 1);
        int before = Math.max(0, after - 1);
        return place - x[before] < x[after] - place ? before : after;
    }

    /** All points of several curves, a row each. */
    public static Table table(List<Curve> curves, String x, String y) {
        List<List<Object>> rows = new ArrayList<>();
        for (Curve curve : curves) {
            for (int i = 0; i < curve.size(); i++) {
                rows.add(List.of(curve.name(), curve.x()[i], curve.y()[i]));
            }
        }
        return new Table(List.of("series", x, y), rows);
    }
}
