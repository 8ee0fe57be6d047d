package org.smriti.app.view.charts;

import java.awt.BasicStroke;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;
import org.smriti.app.session.LaneTick;
import org.smriti.app.session.Tick;
import org.smriti.app.state.ExplorerState;

/** Norm of the SSM state of each layer over time: how much each layer holds. */
public final class StateNormsView extends BorderPane {

    private static final String LANE = "Smriti";

    private final ExplorerState state;
    private final XYSeriesCollection series = new XYSeriesCollection();
    private final JFreeChart chart;
    private final ValueMarker cursor = new ValueMarker(0);
    private int drawn;
    private boolean stale;

    /** Charts that state. */
    public StateNormsView(ExplorerState state) {
        this.state = state;
        setId("state-norms");
        chart = ChartFactory.createXYLineChart("SSM state norm per layer", "step", "norm", series);
        ChartStyle.apply(chart);
        XYPlot plot = chart.getXYPlot();
        cursor.setPaint(ChartStyle.CURSOR);
        cursor.setStroke(new BasicStroke(1.5f));
        plot.addDomainMarker(cursor);
        ChartViewer viewer = new ChartViewer(chart);
        viewer.setMinSize(0, 0);
        setCenter(viewer);
        setMinSize(0, 0);
        state.playhead().subscribe(() -> stale = true);
    }

    /** Brings the chart up to date; called a few times a second, and only where it is seen. */
    public void refresh() {
        if (!stale) {
            return;
        }
        stale = false;
        List<Tick> ticks = state.ticks();
        chart.setNotify(false);
        if (ticks.size() < drawn) {
            series.removeAllSeries();
            drawn = 0;
        }
        for (; drawn < ticks.size(); drawn++) {
            add(ticks.get(drawn));
        }
        cursor.setValue(state.playhead().get());
        chart.setNotify(true);
    }

    private void add(Tick tick) {
        LaneTick lane = tick.lanes().get(LANE);
        if (lane == null) {
            return;
        }
        for (int layer = 0; layer < lane.stateNorms().size(); layer++) {
            while (series.getSeriesCount() <= layer) {
                series.addSeries(new XYSeries("layer " + (series.getSeriesCount() + 1), false, true));
                ChartStyle.line(chart, series.getSeriesCount() - 1);
            }
            double squares = 0;
            for (float norm : lane.stateNorms().get(layer)) {
                squares += (double) norm * norm;
            }
            if (lane.stateNorms().get(layer).length > 0) {
                series.getSeries(layer).add(tick.step().index(), Math.sqrt(squares), false);
            }
        }
    }
}
