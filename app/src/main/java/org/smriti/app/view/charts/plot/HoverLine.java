package org.smriti.app.view.charts.plot;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.shape.Rectangle;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;

/**
 * A thin line over a plot at the step that is hovered over in any view, or a frame round its category; moves without redrawing the chart.
 */
final class HoverLine extends Rectangle {

    private final ChartViewer viewer;
    private final XYPlot plot;

    HoverLine(ChartViewer viewer, XYPlot plot) {
        this.viewer = viewer;
        this.plot = plot;
        getStyleClass().add("hover-line");
        setManaged(false);
        setMouseTransparent(true);
        setVisible(false);
    }

    /**
     * Moves to a place on the domain axis; hides if there is none.
     *
     * @param breadth of what is marked, in units of that axis; 0 for a line
     */
    void go(OptionalDouble place, double breadth) {
        Rectangle2D area = Optional.ofNullable(viewer.getCanvas().getRenderingInfo()) // null before the first drawing
                .map(drawn -> drawn.getPlotInfo().getDataArea())
                .orElseGet(Rectangle2D.Double::new);
        setVisible(place.isPresent()
                && !area.isEmpty()
                && plot.getDomainAxis().getRange().contains(place.getAsDouble()));
        if (isVisible()) {
            double left = across(place.getAsDouble() - breadth / 2, area);
            double right = across(place.getAsDouble() + breadth / 2, area);
            setX(Math.min(left, right));
            setWidth(Math.abs(right - left));
            setY(area.getMinY());
            setHeight(area.getHeight());
        }
    }

    private double across(double place, Rectangle2D area) {
        return plot.getDomainAxis().valueToJava2D(place, area, plot.getDomainAxisEdge());
    }
}
