package org.smriti.app.view.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.layout.Region;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.smriti.app.view.paint.CanvasChart;

/** A chart with two axes. */
public abstract class PlotPage extends ChartPage {

    /** Height of a pane in pixels below which the label of the range axis does not fit. */
    private static final double LOW = 160;

    private final CanvasChart chart;
    private final ValueMarker cursor = ChartStyle.cursor();
    private Optional<PlotPane> pane = Optional.empty();
    private boolean marked;

    /** A chart of that plot with that id. */
    protected PlotPage(ChartContext context, String id, XYPlot plot) {
        super(context, id);
        chart = new CanvasChart(plot, ChartFonts.TITLE);
    }

    /** The chart with its title and legend. */
    protected final CanvasChart chart() {
        return chart;
    }

    /** The plot with its axes. */
    public final XYPlot plot() {
        return chart.getXYPlot();
    }

    @Override
    public final Region node() {
        if (pane.isEmpty()) {
            pane = Optional.of(new PlotPane(this)); // created on demand, as most charts are never opened
        }
        return pane.get();
    }

    @Override
    public final void refresh() {
        chart.setNotify(false);
        fill();
        label();
        ChartStyle.apply(chart, theme());
        mark(cursorAt(context().playhead()));
        chart.setNotify(true); // redraws the canvas once for all changes
    }

    private void label() {
        pane.ifPresent(seen -> seen.name(title()));
        plot().getDomainAxis().setLabel(xLabel());
        boolean low = pane.filter(seen -> seen.getHeight() < LOW).isPresent();
        plot().getRangeAxis().setLabel(low ? null : text("y")); // the label would be cut off
    }

    /** Puts the present state into the plot. */
    protected abstract void fill();

    /** The label of the domain axis. */
    protected String xLabel() {
        return text("x");
    }

    /** Where a step lies on the domain axis. */
    protected OptionalDouble cursorAt(int step) {
        return step < 0 ? OptionalDouble.empty() : OptionalDouble.of(step);
    }

    @Override
    public final void hover() {
        int step = context().state().hoveredStep().get();
        OptionalDouble place = step < 0 ? OptionalDouble.empty() : cursorAt(step);
        pane.ifPresent(seen -> seen.hover(place));
    }

    /** The step at a place of the plot. */
    protected OptionalInt stepAt(Point2D place) {
        return OptionalInt.of((int) Math.round(place.getX()));
    }

    /** The value on the range axis at which a step is read out when moving by keys, if that makes a difference. */
    protected double row() {
        return 0;
    }

    /** The text that describes what is at a place of the plot. */
    protected abstract String describe(Point2D place);

    private void mark(OptionalDouble place) {
        if (place.isPresent() != marked) {
            marked = place.isPresent();
            if (marked) {
                plot().addDomainMarker(cursor);
            } else {
                plot().removeDomainMarker(cursor);
            }
        }
        place.ifPresent(cursor::setValue);
    }

    @Override
    public final void draw(Graphics2D graphics, Rectangle2D area) {
        chart.setNotify(false);
        chart.setTitle(text("title"));
        plot().getRangeAxis().setLabel(text("y"));
        ChartStyle.apply(chart, theme());
        chart.draw(graphics, area);
        chart.setTitle((String) null);
        label();
        chart.setNotify(true);
    }
}
