package org.smriti.app.view.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import javafx.scene.Node;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.paint.CanvasChart;

/** A small chart of PSNR over frames, a line for each model or baseline. */
public final class PsnrChart {

    /**
     * The results of one model or baseline.
     *
     * @param track of a model, or the name of a baseline, which has no colour of its own
     * @param name for the legend
     * @param points x, and y in dB
     */
    public record Line(String track, String name, double[][] points) {}

    private PsnrChart() {}

    /**
     * A chart of those lines.
     *
     * @param series in order
     * @param xLabel what x is
     * @param boundary marked by a line, in x; NaN for none
     * @param state of the window it is for
     */
    public static Node of(List<Line> series, String xLabel, double boundary, ExplorerState state) {
        Theme theme = state.dark().get() ? Theme.DARK : Theme.LIGHT;
        DefaultXYDataset data = new DefaultXYDataset();
        XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
        lines.setAutoPopulateSeriesStroke(false);
        lines.setDefaultStroke(ChartStyle.LINE);
        series.forEach(line -> {
            lines.setSeriesPaint(data.getSeriesCount(), color(line.track(), theme));
            data.addSeries(line.name(), line.points());
        });
        NumberAxis psnr = new NumberAxis("dB");
        psnr.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(data, ChartStyle.whole(), psnr, lines);
        plot.getDomainAxis().setLabel(xLabel);
        if (!Double.isNaN(boundary)) {
            Color faint = theme.faint();
            plot.addDomainMarker(new ValueMarker(boundary, faint, new BasicStroke(1f)));
        }
        CanvasChart chart = new CanvasChart(plot, ChartFonts.TITLE);
        ChartStyle.apply(chart, theme);
        return chart.viewer();
    }

    /** The colour of a track; a baseline gets one that cannot be taken for the rival's. */
    private static Color color(String track, Theme theme) {
        return List.of(TrackInfo.SMRITI, TrackInfo.RIVAL).contains(track) ? theme.track(track) : theme.faint();
    }
}
