package org.smriti.app.view.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javafx.scene.layout.Region;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.Marker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.Layer;
import org.smriti.app.view.paint.CanvasChart;

/** A chart with two axes. */
public abstract class PlotPage extends ChartPage {

    /** Height of a pane, with texts of the usual size, below which the label of the range axis does not fit. */
    private static final double LOW = 160;

    /** Height below which the plot needs the room of the legend and of the label of the domain axis. */
    private static final double LOWEST = 125;

    private final CanvasChart chart;
    private final ValueMarker line = ChartStyle.cursor();
    private final IntervalMarker band = ChartStyle.band();
    private Optional<PlotPane> pane = Optional.empty();
    private boolean marked;

    /** A chart of that plot with that id. */
    protected PlotPage(ChartContext context, String id, XYPlot plot) {
        super(context, id);
        chart = new CanvasChart(plot, ChartSize.USUAL.title());
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
        ChartStyle.apply(chart, theme(), size());
        mark(cursorAt(context().playhead()));
        chart.setNotify(true); // redraws the canvas once for all changes
    }

    private void label() {
        pane.ifPresent(seen -> seen.name(title()));
        boolean low = isLowerThan(LOW);
        plot().getRangeAxis().setLabel(low ? null : text("y")); // the label would be cut off
        boolean lowest = isLowerThan(LOWEST);
        plot().getDomainAxis().setLabel(lowest ? null : xLabel());
        legend().ifPresent(legend -> legend.setVisible(!lowest));
    }

    private Optional<LegendTitle> legend() {
        return Optional.ofNullable(chart.getLegend()); // null for charts that have another kind of legend, or none
    }

    private boolean isLowerThan(double height) {
        return pane.filter(seen -> seen.getHeight() < size().of(height)).isPresent();
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

    /** Breadth of a step on the domain axis: 0 where it is a point of it, 1 where it belongs to a category. */
    protected double breadth() {
        return 0;
    }

    @Override
    public final void hover() {
        int step = context().state().hoveredStep().get();
        OptionalDouble place = step < 0 ? OptionalDouble.empty() : cursorAt(step);
        pane.ifPresent(seen -> seen.hover(place, breadth()));
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
            Marker cursor = breadth() == 0 ? line : band;
            Layer layer = breadth() == 0 ? Layer.FOREGROUND : Layer.BACKGROUND;
            if (marked) {
                plot().addDomainMarker(cursor, layer);
            } else {
                plot().removeDomainMarker(cursor, layer);
            }
        }
        line.setStroke(size().line(1.5));
        place.ifPresent(at -> {
            line.setValue(at);
            band.setStartValue(at - breadth() / 2);
            band.setEndValue(at + breadth() / 2);
        });
    }

    private TextTitle subtitle(String text) {
        TextTitle title = new TextTitle(text, size().label());
        title.setPaint(theme().faint());
        return title;
    }

    @Override
    public final void draw(Graphics2D graphics, Rectangle2D area) {
        chart.setNotify(false);
        chart.setTitle(text("title"));
        List<TextTitle> below = Stream.of(subject(), note())
                .flatMap(Optional::stream)
                .map(this::subtitle)
                .toList();
        below.forEach(chart::addSubtitle);
        plot().getRangeAxis().setLabel(text("y"));
        plot().getDomainAxis().setLabel(xLabel());
        legend().ifPresent(legend -> legend.setVisible(true));
        ChartStyle.apply(chart, theme(), size());
        chart.draw(graphics, area);
        chart.setTitle((String) null);
        below.forEach(chart::removeSubtitle);
        label();
        chart.setNotify(true);
    }
}
