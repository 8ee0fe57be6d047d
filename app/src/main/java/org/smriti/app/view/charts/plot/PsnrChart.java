package org.smriti.app.view.charts.plot;

import java.awt.Color;
import java.util.List;
import javafx.scene.layout.StackPane;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultXYDataset;
import org.smriti.app.probe.Probe;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.charts.data.Capped;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.paint.CanvasChart;
import org.smriti.app.view.type.TextSize;
import org.smriti.model.eval.score.Psnr;

/**
 * A small chart of PSNR over frames, a line for each model or baseline. A frame that equals the truth to the last bit has no finite PSNR; it
 * is marked at the upper edge, so that the lines below keep their shape.
 */
public final class PsnrChart extends StackPane {

    /**
     * The results of one model or baseline.
     *
     * @param track of a model, or the name of a baseline, which has no colour of its own
     * @param name for the legend
     * @param curve PSNR in dB, by frame
     */
    public record Line(String track, String name, Curve curve) {}

    private final CanvasChart chart;
    private final Lines lines;
    private final ExplorerState state;
    private final List<Line> series;
    private final Capped capped;
    private final ValueMarker equal = new ValueMarker(0);
    private final ValueMarker boundary = new ValueMarker(0);

    /**
     * A chart of those lines, with texts as large as those around it.
     *
     * @param series in order
     * @param xLabel what x is
     * @param from where what is imagined begins, in x
     * @param state of the window it is for
     */
    public PsnrChart(List<Line> series, String xLabel, double from, ExplorerState state) {
        this.series = series;
        this.state = state;
        capped = Capped.below(Psnr.EQUAL, series.stream().map(Line::curve).toList());
        NumberAxis psnr = new NumberAxis(state.texts().get("chart.recall.y"));
        psnr.setAutoRangeIncludesZero(false);
        XYPlot plot = new XYPlot(new DefaultXYDataset(), ChartStyle.whole(), psnr, null);
        plot.getDomainAxis().setLabel(xLabel);
        lines = new Lines(plot);
        boundary.setValue(from);
        boundary.setLabel(state.texts().get("probe.boundary"));
        boundary.setLabelAnchor(RectangleAnchor.BOTTOM_RIGHT);
        boundary.setLabelTextAnchor(TextAnchor.BOTTOM_LEFT);
        plot.addDomainMarker(boundary);
        if (capped.count() > 0) {
            equal.setValue(capped.edge());
            equal.setLabel(state.texts().get("probe.equal"));
            equal.setLabelAnchor(RectangleAnchor.TOP_LEFT);
            equal.setLabelTextAnchor(TextAnchor.TOP_LEFT);
            plot.addRangeMarker(equal);
        }
        chart = new CanvasChart(plot, ChartSize.USUAL.title());
        getChildren().add(chart.viewer());
        TextSize.in(this).subscribe(factor -> fit(new ChartSize(factor)));
    }

    private void fit(ChartSize size) {
        Theme theme = state.dark().get() ? Theme.DARK : Theme.LIGHT;
        chart.setNotify(false);
        lines.begin(size);
        for (int i = 0; i < series.size(); i++) {
            Line line = series.get(i);
            Color color = color(line.track(), theme);
            lines.add(line.name(), capped.curves().get(i), color, isModel(line.track()) ? size.line() : size.dashed());
            lines.addMarks(capped.above().get(i), capped.edge(), color);
        }
        lines.show();
        style(boundary, theme, size);
        style(equal, theme, size);
        ChartStyle.apply(chart, theme, size);
        chart.setNotify(true);
    }

    private static void style(ValueMarker marker, Theme theme, ChartSize size) {
        marker.setPaint(theme.faint());
        marker.setStroke(size.line(1));
        marker.setAlpha(1);
        marker.setLabelFont(size.small());
        marker.setLabelPaint(theme.ink());
        marker.setLabelBackgroundColor(Shades.veiled(theme.ground(), 0.8));
    }

    /** The plot, as it is shown. */
    public XYPlot plot() {
        return chart.getXYPlot();
    }

    private static boolean isModel(String track) {
        return List.of(TrackInfo.SMRITI, TrackInfo.RIVAL).contains(track);
    }

    /** The colour of a track; a baseline gets one that cannot be taken for the rival's. */
    private static Color color(String track, Theme theme) {
        if (isModel(track)) {
            return theme.track(track);
        }
        return track.equals(Probe.MEAN) ? theme.ink() : theme.faint();
    }
}
