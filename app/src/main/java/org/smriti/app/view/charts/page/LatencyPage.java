package org.smriti.app.view.charts.page;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Capped;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.Percentiles;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.Lines;
import org.smriti.app.view.charts.plot.PlotPage;
import org.smriti.app.view.glossary.Term;

/** Charts the time from input to frame of the latest steps, with what half of them and nearly all of them stay below. */
public final class LatencyPage extends PlotPage {

    private static final int MOST_POINTS = 400;

    private final Lines lines = new Lines(plot());
    private final ValueMarker median = marker();
    private final ValueMarker most = marker();
    private Curve curve = new Curve("latency", new double[0], new double[0]);
    private Capped capped = Capped.outliers(List.of());

    /** A page for the latencies of that context. */
    public LatencyPage(ChartContext context) {
        super(context, "latency", new XYPlot(new DefaultXYDataset(), new NumberAxis(), new NumberAxis(), null));
        chart().removeLegend();
        NumberAxis ago = ChartStyle.whole();
        ago.setInverted(true);
        plot().setDomainAxis(ago);
        plot().getRangeAxis().setUpperMargin(0.12);
        plot().addRangeMarker(median);
        plot().addRangeMarker(most);
    }

    private static ValueMarker marker() {
        ValueMarker marker = new ValueMarker(0);
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
        capped = Capped.outliers(List.of(curve));
        lines.begin(size());
        lines.addCapped(capped, List.of("latency"), List.of(theme().track(TrackInfo.SMRITI)), MOST_POINTS);
        lines.show();
        show(median, "p50", Percentiles.of(latencies, 0.5));
        show(most, "p99", Percentiles.of(latencies, 0.99));
    }

    /** A quantile above the edge is written at the edge. */
    private void show(ValueMarker marker, String name, double millis) {
        boolean known = Double.isFinite(millis);
        double seen = capped.count() > 0 ? Math.min(millis, capped.edge()) : millis;
        marker.setValue(known ? seen : 0);
        marker.setPaint(theme().ink());
        marker.setStroke(size().dashed(1.2));
        marker.setLabelFont(size().label());
        marker.setLabelPaint(theme().ink());
        marker.setLabelBackgroundColor(theme().ground());
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
    protected Optional<String> note() {
        return capped.count() == 0
                ? Optional.empty()
                : Optional.of(context()
                        .texts()
                        .count("charts.cut", capped.count(), Texts.number(0, capped.greatest()), "ms"));
    }

    @Override
    public Term term() {
        return Term.LATENCY;
    }

    @Override
    public Table table() {
        return Curve.table(List.of(curve), "inputs ago", "ms");
    }
}
