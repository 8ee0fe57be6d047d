package org.smriti.app.view.charts.page;

import java.awt.BasicStroke;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.Percentiles;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartFonts;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.charts.plot.Theme;

/** Charts the time from input to frame of the latest steps, with what half of them and nearly all of them stay below. */
public final class LatencyPage extends PlotPage {

    private static final int MOST_POINTS = 400;

    private final XYLineAndShapeRenderer line = new XYLineAndShapeRenderer(true, false);
    private final ValueMarker median = marker();
    private final ValueMarker most = marker();
    private Curve curve = new Curve("latency", new double[0], new double[0]);

    /** A page for the latencies of that context. */
    public LatencyPage(ChartContext context) {
        super(context, "latency", new XYPlot(new DefaultXYDataset(), new NumberAxis(), new NumberAxis(), null));
        chart().removeLegend();
        NumberAxis ago = ChartStyle.whole();
        ago.setInverted(true);
        plot().setDomainAxis(ago);
        plot().setRenderer(line);
        line.setSeriesStroke(0, new BasicStroke(1.2f));
        plot().getRangeAxis().setUpperMargin(0.12);
        plot().addRangeMarker(median);
        plot().addRangeMarker(most);
    }

    private static ValueMarker marker() {
        ValueMarker marker = new ValueMarker(0);
        marker.setStroke(new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {5, 3}, 0));
        marker.setAlpha(1);
        marker.setLabelAnchor(RectangleAnchor.TOP_LEFT);
        marker.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
        return marker;
    }

    @Override
    protected void fill() {
        List<Double> latencies = List.copyOf(context().state().latencies());
        List<double[]> points = new ArrayList<>();
        for (int ago = 0; ago < latencies.size(); ago++) {
            points.add(new double[] {ago, latencies.get(latencies.size() - 1 - ago)});
        }
        curve = Curve.of("latency", points);
        Curve shown = curve.thinned(MOST_POINTS);
        DefaultXYDataset data = new DefaultXYDataset();
        data.addSeries("latency", new double[][] {shown.x(), shown.y()});
        plot().setDataset(data);
        Theme theme = theme();
        line.setSeriesPaint(0, theme.track(TrackInfo.SMRITI));
        median.setLabelFont(ChartFonts.LABEL);
        most.setLabelFont(ChartFonts.LABEL);
        show(median, "p50", Percentiles.of(latencies, 0.5), theme);
        show(most, "p99", Percentiles.of(latencies, 0.99), theme);
    }

    private static void show(ValueMarker marker, String name, double millis, Theme theme) {
        boolean known = Double.isFinite(millis);
        marker.setValue(known ? millis : 0);
        marker.setPaint(theme.ink());
        marker.setLabelPaint(theme.ink());
        marker.setLabelBackgroundColor(theme.ground());
        marker.setLabel(known ? String.format(Locale.ROOT, "%s %.0f ms", name, millis) : "");
    }

    @Override
    protected OptionalDouble cursorAt(int step) {
        return OptionalDouble.empty();
    }

    @Override
    protected OptionalInt stepAt(Point2D place) {
        return OptionalInt.empty();
    }

    @Override
    protected String describe(Point2D place) {
        int at = curve.nearest(place.getX());
        return at < 0 ? "" : text("at", at, Texts.number(1, curve.y()[at]));
    }

    @Override
    public Table table() {
        return Curve.table(List.of(curve), "inputs ago", "ms");
    }
}
