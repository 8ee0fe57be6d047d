package org.smriti.app.view.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;

/** How charts look: quiet, without frames, in colours that most eyes tell apart (Okabe and Ito). */
final class ChartStyle {

    /** Of the shared cursor. */
    static final Color CURSOR = new Color(0xe6, 0x9f, 0x00);

    private static final Color FAINT = new Color(0x8b, 0x94, 0x9e);
    private static final Color GRID = new Color(0x8b, 0x94, 0x9e, 60);
    private static final Color NOTHING = new Color(0, 0, 0, 0);
    private static final Color[] LINES = {
        new Color(0x56, 0xb4, 0xe9),
        new Color(0xd5, 0x5e, 0x00),
        new Color(0x00, 0x9e, 0x73),
        new Color(0xcc, 0x79, 0xa7),
        new Color(0xf0, 0xe4, 0x42),
        new Color(0x00, 0x72, 0xb2)
    };

    private ChartStyle() {}

    static void apply(JFreeChart chart) {
        chart.setBackgroundPaint(NOTHING);
        chart.setPadding(new RectangleInsets(2, 2, 2, 8));
        chart.getTitle().setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
        chart.getTitle().setPaint(FAINT);
        if (chart.getLegend() != null) {
            chart.getLegend().setBackgroundPaint(NOTHING);
            chart.getLegend().setItemPaint(FAINT);
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(NOTHING);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(GRID);
        plot.setRangeGridlinePaint(GRID);
        for (NumberAxis axis : new NumberAxis[] {(NumberAxis) plot.getDomainAxis(), (NumberAxis) plot.getRangeAxis()}) {
            axis.setLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 11));
            axis.setTickLabelFont(new Font(Font.SANS_SERIF, Font.PLAIN, 10));
            axis.setLabelPaint(FAINT);
            axis.setTickLabelPaint(FAINT);
            axis.setAxisLinePaint(GRID);
            axis.setTickMarkPaint(GRID);
        }
    }

    static void line(JFreeChart chart, int series) {
        chart.getXYPlot().getRenderer().setSeriesPaint(series, LINES[series % LINES.length]);
        chart.getXYPlot().getRenderer().setSeriesStroke(series, new BasicStroke(1.8f));
    }
}
