package org.smriti.app.view.charts.plot;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.RangeType;
import org.smriti.app.color.Meaning;
import org.smriti.app.color.OkabeIto;

/** How charts look: no frames, light grid lines, and colours that people with colour vision deficiency can tell apart. */
public final class ChartStyle {

    /** Colour of the playhead. */
    public static final Color CURSOR = new Color(Meaning.PLAYHEAD.rgb());

    /** Colour of the rival. */
    public static final Color RIVAL = new Color(Meaning.RIVAL.rgb());

    /** Colour of the attention window. */
    public static final Color WINDOW = new Color(Meaning.WINDOW.rgb());

    private static final double BAND = 0.22;
    private static final Color NOTHING = new Color(0, 0, 0, 0);
    private static final List<OkabeIto> LINES = List.of(
            OkabeIto.SKY_BLUE,
            OkabeIto.VERMILION,
            OkabeIto.BLUISH_GREEN,
            OkabeIto.REDDISH_PURPLE,
            OkabeIto.YELLOW,
            OkabeIto.BLUE);

    private ChartStyle() {}

    /** Gives a chart the colours of a theme and texts of a size. */
    public static void apply(JFreeChart chart, Theme theme, ChartSize size) {
        chart.setBackgroundPaint(NOTHING);
        chart.setPadding(new RectangleInsets(4, 2, 2, 8));
        if (chart.getTitle() != null) {
            chart.getTitle().setFont(size.title());
            chart.getTitle().setPaint(theme.ink());
        }
        if (chart.getLegend() != null) {
            chart.getLegend().setBackgroundPaint(NOTHING);
            chart.getLegend().setItemPaint(theme.ink());
            chart.getLegend().setItemFont(size.label());
            chart.getLegend().setFrame(BlockBorder.NONE);
        }
        XYPlot plot = chart.getXYPlot();
        plot.setBackgroundPaint(NOTHING);
        plot.setOutlineVisible(false);
        plot.setDomainGridlinePaint(theme.grid());
        plot.setRangeGridlinePaint(theme.grid());
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        apply(plot.getDomainAxis(), theme, size);
        apply(plot.getRangeAxis(), theme, size);
    }

    private static void apply(ValueAxis axis, Theme theme, ChartSize size) {
        axis.setLabelFont(size.label());
        axis.setTickLabelFont(size.small());
        axis.setLabelPaint(theme.faint());
        axis.setTickLabelPaint(theme.ink());
        axis.setAxisLinePaint(theme.grid());
        axis.setTickMarkPaint(theme.grid());
    }

    /** The colour of the n-th line; on a light ground black replaces the yellow, which would be too faint. */
    public static Color line(int series, Theme theme) {
        OkabeIto color = LINES.get(series % LINES.size());
        return theme == Theme.LIGHT && color == OkabeIto.YELLOW ? theme.ink() : new Color(color.rgb());
    }

    /** An axis of whole numbers that begins where its data begin. */
    public static NumberAxis whole() {
        NumberAxis axis = new NumberAxis();
        axis.setStandardTickUnits(NumberAxis.createIntegerTickUnits());
        axis.setLowerMargin(0);
        axis.setUpperMargin(0.01);
        axis.setAutoRangeMinimumSize(5);
        axis.setRangeType(RangeType.POSITIVE); // otherwise a single step would be centred among steps that do not exist
        return axis;
    }

    /** A marker across the plot at the playhead. */
    public static ValueMarker cursor() {
        return new ValueMarker(0, CURSOR, new BasicStroke(1.5f));
    }

    /** A marker behind the plot at the category of the playhead; a line would run through what is written there. */
    static IntervalMarker band() {
        return new IntervalMarker(0, 0, Shades.veiled(CURSOR, BAND));
    }
}
