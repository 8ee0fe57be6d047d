package org.smriti.app.view.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Map;
import javafx.scene.Node;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.state.ExplorerState;

/** A small chart of how good each frame is, a line for each contestant. */
public final class PsnrChart {

    private PsnrChart() {}

    /**
     * Draws one.
     *
     * @param series x and y in dB by name, in order
     * @param xLabel what x is
     * @param boundary marked by a line, in x; NaN for none
     * @param state of the window it is for
     */
    public static Node of(Map<String, double[][]> series, String xLabel, double boundary, ExplorerState state) {
        Theme theme = state.dark().get() ? Theme.DARK : Theme.LIGHT;
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setAutoPopulateSeriesStroke(false);
        lines.setDefaultStroke(ChartStyle.LINE);
        series.forEach((name, line) -> {
            lines.setSeriesPaint(data.getSeriesCount(), ChartStyle.line(data.getSeriesCount(), theme));
            data.addSeries(name, line);
        });
        NumberAxis psnr = new NumberAxis("dB");
        psnr.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(data, ChartStyle.whole(), psnr, lines);
        plot.getDomainAxis().setLabel(xLabel);
        if (!Double.isNaN(boundary)) {
            Color faint = theme.faint();
            plot.addDomainMarker(new ValueMarker(boundary, faint, new BasicStroke(1f)));
        }
        JFreeChart chart = new JFreeChart(null, ChartFonts.TITLE, plot, true);
        ChartStyle.apply(chart, theme);
        ChartViewer viewer = new ChartViewer(chart, false);
        viewer.getContextMenu().getItems().clear();
        viewer.setMinSize(0, 0);
        return viewer;
    }
}
