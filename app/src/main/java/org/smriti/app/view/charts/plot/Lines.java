package org.smriti.app.view.charts.plot;

import java.awt.Color;
import java.awt.Polygon;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.view.charts.data.Capped;
import org.smriti.app.view.charts.data.Curve;

/** The lines of a plot, which are put together anew whenever the chart is brought up to date. */
public final class Lines {

    /** Half the width of a dot, and of the mark of a point that is cut off. */
    private static final int DOT = 4;

    private final XYPlot plot;
    private final XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
    private DefaultXYDataset data = new DefaultXYDataset();
    private ChartSize size = ChartSize.USUAL;

    /** The lines of that plot. */
    public Lines(XYPlot plot) {
        this.plot = plot;
        plot.setRenderer(renderer);
    }

    /** Begins without lines; nothing is seen of it until {@link #show}. */
    public void begin(ChartSize now) {
        size = now;
        data = new DefaultXYDataset();
    }

    /** Adds a line that stands in the legend. */
    public void add(String name, Curve curve, Color color, Stroke stroke) {
        int series = add(name, new double[][] {curve.x(), curve.y()}, color);
        renderer.setSeriesStroke(series, stroke, false);
        renderer.setSeriesLinesVisible(series, true);
        renderer.setSeriesShapesVisible(series, false);
        renderer.setSeriesVisibleInLegend(series, true, false);
    }

    /** Adds a line that the legend leaves out. */
    public void addUnnamed(String name, Curve curve, Color color, Stroke stroke) {
        add(name, curve, color, stroke);
        renderer.setSeriesVisibleInLegend(data.getSeriesCount() - 1, false, false);
    }

    /** Adds a line with a dot at each point. */
    public void addDotted(String name, Curve curve, Color color, Stroke stroke) {
        add(name, curve, color, stroke);
        int series = data.getSeriesCount() - 1;
        double side = size.of(2 * DOT);
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShape(series, new Ellipse2D.Double(-side / 2, -side / 2, side, side), false);
    }

    /** Marks the points of a curve that are cut off at the upper edge. */
    public void addMarks(Curve above, double edge, Color color) {
        if (above.size() == 0) {
            return;
        }
        double[] edges = new double[above.size()];
        Arrays.fill(edges, edge);
        int series = add(above.name() + " ▲", new double[][] {above.x(), edges}, color);
        renderer.setSeriesLinesVisible(series, false);
        renderer.setSeriesShapesVisible(series, true);
        renderer.setSeriesShape(series, upwards(), false);
        renderer.setSeriesVisibleInLegend(series, false, false);
    }

    /**
     * Adds curves that may be cut off, with marks where they are.
     *
     * @param names for the legend, one a curve
     * @param most points of a line that are drawn
     */
    public void addCapped(Capped capped, List<String> names, List<Color> colors, int most) {
        for (int i = 0; i < names.size(); i++) {
            add(names.get(i), capped.curves().get(i).thinned(most), colors.get(i), size.line());
        }
        for (int i = 0; i < names.size(); i++) {
            addMarks(capped.above().get(i), capped.edge(), colors.get(i));
        }
    }

    private int add(String name, double[][] points, Color color) {
        int series = data.getSeriesCount();
        data.addSeries(name, points);
        renderer.setSeriesPaint(series, color, false);
        return series;
    }

    private Shape upwards() {
        Polygon triangle = new Polygon(new int[] {-DOT, 0, DOT}, new int[] {DOT, -DOT, DOT}, 3);
        return AffineTransform.getScaleInstance(size.factor(), size.factor()).createTransformedShape(triangle);
    }

    /** Shows the lines. */
    public void show() {
        plot.setDataset(data);
    }
}
