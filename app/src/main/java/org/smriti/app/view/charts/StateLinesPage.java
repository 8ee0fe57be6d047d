package org.smriti.app.view.charts;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.state.LaneInfo;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.StateNorms;
import org.smriti.app.view.charts.data.Table;

/** Charts the norm of each layer's scan state over the steps: how much each layer holds. */
final class StateLinesPage extends PlotPage {

    private static final int MOST_POINTS = 600;

    private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    private List<Curve> curves = List.of();

    StateLinesPage(ChartContext context) {
        super(
                context,
                "state-lines",
                "Lines",
                "How much each layer's state holds",
                new XYPlot(
                        new DefaultXYDataset(), ChartStyle.whole("step"), new NumberAxis("norm of the state"), null));
        plot().setRenderer(lines);
        lines.setAutoPopulateSeriesStroke(false);
        lines.setDefaultStroke(ChartStyle.LINE);
    }

    @Override
    void fill() {
        curves = StateNorms.byLayer(context().ticks(), LaneInfo.SMRITI);
        DefaultXYDataset data = new DefaultXYDataset();
        for (Curve curve : curves) {
            Curve shown = curve.thinned(MOST_POINTS);
            lines.setSeriesPaint(data.getSeriesCount(), ChartStyle.line(data.getSeriesCount(), theme()));
            data.addSeries(curve.name(), new double[][] {shown.x(), shown.y()});
        }
        plot().setDataset(data);
    }

    @Override
    String describe(Point2D place) {
        StringJoiner text = new StringJoiner(" · ", "step " + Math.round(place.getX()) + ": ", "");
        for (Curve curve : curves) {
            int at = curve.nearest(place.getX());
            if (at >= 0) {
                text.add(String.format(Locale.ROOT, "%s %.1f", curve.name(), curve.y()[at]));
            }
        }
        return text.toString();
    }

    @Override
    Table table() {
        return Curve.table(StateNorms.byLayer(context().ticks(), LaneInfo.SMRITI), "step", "norm");
    }
}
