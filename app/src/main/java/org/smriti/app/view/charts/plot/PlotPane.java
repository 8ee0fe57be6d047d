package org.smriti.app.view.charts.plot;

import java.awt.geom.Point2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.smriti.app.state.ExplorerState;

/** A plot in the window: drag to zoom, click to move the playhead, double-click to reset the zoom. */
final class PlotPane extends StackPane {

    private final PlotPage page;
    private final ChartViewer viewer;
    private final HoverLine hover;
    private int before; // position of the playhead before the last click

    /** Shows the plot of a page. */
    PlotPane(PlotPage page) {
        this.page = page;
        viewer = page.chart().viewer();
        viewer.setId(page.id());
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_MOVED, this::hovered);
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_EXITED, event -> leave());
        viewer.getCanvas().addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        viewer.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        viewer.setFocusTraversable(true);
        viewer.setOnKeyPressed(this::pressed);
        viewer.focusedProperty().subscribe((before, focused) -> leave());
        hover = new HoverLine(viewer, page.plot());
        getChildren().setAll(viewer, hover);
        setMinSize(0, 0);
        name(page.title());
    }

    /** Sets its title for screen readers. */
    void name(String title) {
        viewer.setAccessibleText(title);
    }

    /**
     * Marks a place on the domain axis, or none.
     *
     * @param breadth of the mark, in units of that axis
     */
    void hover(OptionalDouble place, double breadth) {
        hover.go(place, breadth);
    }

    private void hovered(MouseEvent event) {
        Optional<Point2D> place = place(event);
        state().hover(place.map(page::stepAt)
                .map(step -> step.orElse(ExplorerState.NOWHERE))
                .orElse(ExplorerState.NOWHERE));
        page.context().readout().set(place.map(page::describe).orElse(""));
    }

    private void leave() {
        page.context().readout().set("");
        state().hover(ExplorerState.NOWHERE);
    }

    /** Arrow keys move the hovered step; Enter moves the playhead there. */
    private void pressed(KeyEvent event) {
        int hovered = state().hoveredStep().get();
        int from = hovered < 0 ? page.context().playhead() : hovered;
        switch (event.getCode()) {
            case LEFT -> read(Math.max(0, from - 1));
            case RIGHT -> read(Math.min(state().ticks().size() - 1, from + 1));
            case ENTER -> state().lookAt(from);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void read(int step) {
        state().hover(step);
        page.cursorAt(step)
                .ifPresent(x -> page.context().readout().set(page.describe(new Point2D.Double(x, page.row()))));
    }

    private void clicked(MouseEvent event) {
        Optional<Point2D> place = place(event);
        if (event.getButton() != MouseButton.PRIMARY || !event.isStillSincePress() || place.isEmpty()) {
            return;
        }
        if (event.getClickCount() > 1) {
            page.plot().getDomainAxis().setAutoRange(true);
            page.plot().getRangeAxis().setAutoRange(true);
            state().lookAt(before); // undoes the first click of the two, which moved the playhead
        } else {
            before = page.context().playhead();
            page.stepAt(place.get()).ifPresent(state()::lookAt);
        }
    }

    /** The mouse position in the units of the axes; empty outside the plot. */
    private Optional<Point2D> place(MouseEvent event) {
        XYPlot plot = page.plot();
        return Optional.ofNullable(viewer.getCanvas().findDataArea(new Point2D.Double(event.getX(), event.getY())))
                .filter(area -> area.contains(event.getX(), event.getY()))
                .map(area -> new Point2D.Double(
                        plot.getDomainAxis().java2DToValue(event.getX(), area, plot.getDomainAxisEdge()),
                        plot.getRangeAxis().java2DToValue(event.getY(), area, plot.getRangeAxisEdge())));
    }

    private ExplorerState state() {
        return page.context().state();
    }
}
