package org.smriti.app.view.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Stroke;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;

/** How charts look: quiet, without frames, in colours that most eyes tell apart (Okabe and Ito). */
final class ChartStyle {

    /** Of the shared cursor. */
    static final Color CURSOR = new Color(0xe6, 0x9f, 0x00);

    /** Of the rival. */
    static final Color RIVAL = new Color(0xd5, 0x5e, 0x00);

    /** Of the attention window. */
    static final Color WINDOW = new Color(0x56, 0xb4, 0xe9);

    static final Stroke LINE = new BasicStroke(1.8f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

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

    /** Gives a chart the colours of a window and the letters of charts. */
    static void apply(JFreeChart chart, Theme theme) {
        chart.setBackgroundPaint(NOTHING);
        chart.setPadding(new RectangleInsets(4, 2, 2, 8));
        if (chart.getTitle() != null) {
            chart.getTitle().setFont(ChartFonts.TITLE);
            chart.getTitle().setPaint(theme.ink());
        }
        if (chart.getLegend() != null) {
            chart.getLegend().setBackgroundPaint(NOTHING);
            chart.getLegend().setItemPaint(theme.ink());
            chart.getLegend().setItemFont(ChartFonts.LEGEND);
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(NOTHING);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        apply(plot.getDomainAxis(), theme);
        apply(plot.getRangeAxis(), theme);
    }

    private static void apply(ValueAxis axis, Theme theme) {
        axis.setLabelFont(ChartFonts.LABEL);
        axis.setTickLabelFont(ChartFonts.SMALL);
        axis.setLabelPaint(theme.faint());
        axis.setTickLabelPaint(theme.ink());
        axis.setAxisLinePaint(theme.grid());
        axis.setTickMarkPaint(theme.grid());
    }

    /** The colour of the n-th line; on a light ground the yellow is too faint and black takes its place. */
    static Color line(int series, Theme theme) {
        int at = series % LINES.length;
        return theme == Theme.LIGHT && at == 4 ? theme.ink() : LINES[at];
    }

    /** An axis of whole numbers that begins where its data begin. */
    static NumberAxis whole() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setLowerMargin(0);
        axis.setUpperMargin(0.01);
        axis.setAutoRangeMinimumSize(5);
        axis.setRangeType(RangeType.POSITIVE); // or a single step would stand in the middle of steps that are none
        return axis;
    }

    /** A line across the plot at the playhead. */
    static ValueMarker cursor() {
        return new ValueMarker(0, CURSOR, new BasicStroke(1.5f));
    }
}
