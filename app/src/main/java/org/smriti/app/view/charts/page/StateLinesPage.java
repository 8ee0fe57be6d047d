package org.smriti.app.view.charts.page;

import java.awt.geom.Point2D;
import java.util.List;
import java.util.StringJoiner;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.data.StateNorms;
import org.smriti.app.view.charts.data.Table;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartStyle;
import org.smriti.app.view.charts.plot.PlotPage;

/** Charts the norm of each layer's scan state over the steps. */
public final class StateLinesPage extends PlotPage {

    private static final int MOST_POINTS = 600;

    private final XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
    private List<Curve> curves = List.of();

    /** A page for all layers that have a scan. */
    public StateLinesPage(ChartContext context) {
        super(context, "state-lines", new XYPlot(new DefaultXYDataset(), ChartStyle.whole(), new NumberAxis(), null));
        plot().setRenderer(lines);
        lines.setAutoPopulateSeriesStroke(false);
        lines.setDefaultStroke(ChartStyle.LINE);
    }

    @Override
    protected void fill() {
        curves = StateNorms.byLayer(context().ticks(), TrackInfo.SMRITI);
        DefaultXYDataset data = new DefaultXYDataset();
        for (Curve curve : curves) {
            Curve shown = curve.thinned(MOST_POINTS);
            lines.setSeriesPaint(data.getSeriesCount(), ChartStyle.line(data.getSeriesCount(), theme()));
            data.addSeries(layer(data.getSeriesCount()), new double[][] {shown.x(), shown.y()});
        }
        plot().setDataset(data);
    }

    @Override
    protected String describe(Point2D place) {
        StringJoiner text = new StringJoiner(" · ", text("at", Math.round(place.getX())) + " ", "");
        for (int layer = 0; layer < curves.size(); layer++) {
            Curve curve = curves.get(layer);
            int at = curve.nearest(place.getX());
            if (at >= 0) {
                text.add(layer(layer) + " " + Texts.number(1, curve.y()[at]));
            }
        }
        return text.toString();
    }

    @Override
    public Table table() {
        return Curve.table(StateNorms.byLayer(context().ticks(), TrackInfo.SMRITI), "step", "norm");
    }
}
