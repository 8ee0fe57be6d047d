package org.smriti.app.view.charts.plot;

import java.awt.geom.Rectangle2D;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.scene.shape.Line;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;

/** A thin line over a plot at the step that is hovered over in any view; moves without redrawing the chart. */
final class HoverLine extends Line {

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

    /** Moves to a place on the domain axis; hides if there is none. */
    void go(OptionalDouble place) {
        Rectangle2D area = Optional.ofNullable(viewer.getCanvas().getRenderingInfo()) // null before the first drawing
                .map(drawn -> drawn.getPlotInfo().getDataArea())
                .orElseGet(Rectangle2D.Double::new);
        setVisible(place.isPresent()
                && !area.isEmpty()
                && plot.getDomainAxis().getRange().contains(place.getAsDouble()));
        if (isVisible()) {
            double x = plot.getDomainAxis().valueToJava2D(place.getAsDouble(), area, plot.getDomainAxisEdge());
            setStartX(x);
            setEndX(x);
            setStartY(area.getMinY());
            setEndY(area.getMaxY());
        }
    }
}
