package org.smriti.app.view.charts;

import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.smriti.app.state.ExplorerState;

/** A chart with two axes: drag to zoom, click to move the playhead, double-click to see everything again. */
abstract class PlotPage extends ChartPage {

    private final JFreeChart chart;
    private final ChartViewer viewer;
    private final ValueMarker cursor = ChartStyle.cursor();
    private final HoverLine hover;
    private final StackPane node;
    private boolean marked;

    PlotPage(ChartContext context, String id, XYPlot plot) {
        super(context, id);
        chart = new JFreeChart(null, context.fonts().title(), plot, true);
        viewer = new ChartViewer(chart, false);
        viewer.setId(id);
        viewer.setMinSize(0, 0);
        viewer.getContextMenu().getItems().clear();
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        viewer.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.setAccessibleText(title());
        viewer.setFocusTraversable(true);
        viewer.setOnKeyPressed(this::pressed);
        viewer.focusedProperty().subscribe((before, focused) -> leave());
        hover = new HoverLine(viewer, plot);
        node = new StackPane(viewer, hover);
        node.setMinSize(0, 0);
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    }

    final JFreeChart chart() {
        return chart;
    }

    final XYPlot plot() {
        return chart.getXYPlot();
    }

    @Override
    final Region node() {
        return node;
    }

    @Override
    final void refresh() {
        chart.setNotify(false);
        fill();
        label();
        ChartStyle.apply(chart, theme(), context().fonts());
        mark(cursorAt(context().playhead()));
        chart.setNotify(true); // tells the canvas once
    }

    private void label() {
        viewer.setAccessibleText(title());
        plot().getDomainAxis().setLabel(xLabel());
        plot().getRangeAxis().setLabel(text("y"));
    }

    /** Puts what the state is now into the plot. */
    abstract void fill();

    /** What is counted along the domain axis. */
    String xLabel() {
        return text("x");
    }

    /** Where on the domain axis a step is. */
    OptionalDouble cursorAt(int step) {
        return step < 0 ? OptionalDouble.empty() : OptionalDouble.of(step);
    }

    @Override
    final void hover() {
        int step = context().state().hoveredStep().get();
        hover.go(step < 0 ? OptionalDouble.empty() : cursorAt(step));
    }

    /** The step at a place of the plot. */
    OptionalInt stepAt(Point2D place) {
        return OptionalInt.of((int) Math.round(place.getX()));
    }

    /** What is at a place of the plot, in words. */
    abstract String describe(Point2D place);

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

    private void hovered(MouseEvent event) {
        Point2D place = place(event);
        context().readout().set(place == null ? "" : describe(place));
        context()
                .state()
                .hover(place == null ? ExplorerState.NOWHERE : stepAt(place).orElse(ExplorerState.NOWHERE));
    }

    private void leave() {
        context().readout().set("");
        context().state().hover(ExplorerState.NOWHERE);
    }

    /** The arrows hover from step to step, Enter pins. */
    private void pressed(KeyEvent event) {
        ExplorerState state = context().state();
        int hovered = state.hoveredStep().get();
        int from = hovered < 0 ? context().playhead() : hovered;
        switch (event.getCode()) {
            case LEFT -> read(Math.max(0, from - 1));
            case RIGHT -> read(Math.min(state.ticks().size() - 1, from + 1));
            case ENTER -> state.lookAt(from);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void read(int step) {
        context().state().hover(step);
        cursorAt(step).ifPresent(x -> context().readout().set(describe(new Point2D.Double(x, 0))));
    }

    private void clicked(MouseEvent event) {
        Point2D place = place(event);
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || place == null) {
            return;
        }
        if (event.getClickCount() > 1) {
            plot().getDomainAxis().setAutoRange(true);
            plot().getRangeAxis().setAutoRange(true);
        } else {
            stepAt(place).ifPresent(context().state()::lookAt);
        }
    }

    /** The mouse in the plot's own numbers, or nothing outside. */
    private Point2D place(MouseEvent event) {
        Rectangle2D area = viewer.getCanvas().findDataArea(new Point2D.Double(event.getX(), event.getY()));
        if (area == null || !area.contains(event.getX(), event.getY())) {
            return null;
        }
        return new Point2D.Double(
                plot().getDomainAxis().java2DToValue(event.getX(), area, plot().getDomainAxisEdge()),
                plot().getRangeAxis().java2DToValue(event.getY(), area, plot().getRangeAxisEdge()));
    }

    @Override
    final void draw(Graphics2D graphics, Rectangle2D area) {
        chart.setNotify(false);
        chart.setTitle(text("title"));
        ChartStyle.apply(chart, theme(), context().fonts());
        chart.draw(graphics, area);
        chart.setTitle((String) null);
        chart.setNotify(true);
    }
}
