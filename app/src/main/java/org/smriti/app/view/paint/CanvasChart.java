package org.smriti.app.view.paint;

import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.Optional;
import javafx.scene.canvas.GraphicsContext;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.fx.ChartViewer;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.text.TextUtils;
import org.jfree.fx.FXGraphics2D;

/** A chart of one plot, with a legend; where it is seen on a canvas, its texts are {@link CanvasText}. */
public final class CanvasChart extends JFreeChart {

    static {
        // Or JFreeChart paints an upright label as outlines of its own making, in the machine's letters, which may have
        // no Telugu.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Optional<GraphicsContext> canvas = Optional.empty();

    /** A chart without a title yet. */
    public CanvasChart(XYPlot plot, Font titleFont) {
        super(null, titleFont, plot, true);
    }

    /** What shows it in the window, the one place it has there: without menu, to be made as small as need be. */
    public ChartViewer viewer() {
        ChartViewer viewer = new ChartViewer(this, false);
        viewer.getContextMenu().getItems().clear();
        viewer.setMinSize(0, 0);
        canvas = Optional.of(viewer.getCanvas().getGraphicsContext2D());
        return viewer;
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D area, Point2D anchor, ChartRenderingInfo info) {
        boolean seen = graphics instanceof FXGraphics2D && !(graphics instanceof CanvasGraphics);
        super.draw(seen ? new CanvasGraphics(canvas.orElseThrow()) : graphics, area, anchor, info);
    }
}
