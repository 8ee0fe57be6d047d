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

/** A chart of one plot with a legend; on a canvas its texts are painted by {@link CanvasText}. */
public final class CanvasChart extends JFreeChart {

    static {
        // Otherwise JFreeChart paints rotated labels as outlines in a font of the machine, which may lack
        // Telugu glyphs.
        TextUtils.setUseDrawRotatedStringWorkaround(false);
    }

    private Optional<GraphicsContext> canvas = Optional.empty();

    /** A chart without a title. */
    public CanvasChart(XYPlot plot, Font titleFont) {
        super(null, titleFont, plot, true);
    }

    /** A viewer without a menu and without a minimum size. To be created once, as a chart has one place in the window. */
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
