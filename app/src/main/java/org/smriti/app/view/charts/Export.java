package org.smriti.app.view.charts;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;
import org.smriti.app.view.charts.plot.ChartPage;
import org.smriti.app.view.paint.CanvasGraphics;

/** A kind of file that a chart can be exported as. */
enum Export {
    /** As in the window, with twice as many pixels each way as the size says, for print and projectors. */
    PNG("png") {
        @Override
        byte[] content(ChartPage page, Dimension size) {
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try {
                ImageIO.write(SwingFXUtils.fromFXImage(picture(page, size), null), "png", png);
            } catch (IOException e) {
                throw new UncheckedIOException("nothing can fail in memory", e);
            }
            return png.toByteArray();
        }
    },
    /** Scalable, with texts kept as texts. */
    SVG("svg") {
        @Override
        byte[] content(ChartPage page, Dimension size) {
            SVGGraphics2D graphics = new SVGGraphics2D(size.width, size.height);
            draw(page, size, graphics);
            return graphics.getSVGDocument().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The numbers, as comma-separated values. */
    CSV("csv") {
        @Override
        byte[] content(ChartPage page, Dimension size) {
            return page.table().csv().getBytes(StandardCharsets.UTF_8);
        }
    };

    /** Size of an exported chart, in pixels. */
    static final Dimension SIZE = new Dimension(800, 500);

    private static final int SCALE = 2;

    private final String extension;

    Export(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** The content of a file that shows a chart or lists its numbers; must be called on the application thread. */
    abstract byte[] content(ChartPage page, Dimension size);

    /** The chart as in a PNG file; must be called on the application thread. */
    static Image picture(ChartPage page, Dimension size) {
        Canvas canvas = new Canvas(SCALE * size.width, SCALE * size.height);
        CanvasGraphics graphics = new CanvasGraphics(canvas.getGraphicsContext2D());
        graphics.scale(SCALE, SCALE);
        draw(page, size, graphics);
        return canvas.snapshot(null, null);
    }

    /** Draws a chart as in a window with text of the usual size: what is exported does not depend on the zoom. */
    private static void draw(ChartPage page, Dimension size, Graphics2D graphics) {
        double factor = page.size().factor();
        Rectangle2D area = new Rectangle2D.Double(0, 0, factor * size.width, factor * size.height);
        graphics.scale(1 / factor, 1 / factor);
        graphics.setPaint(page.theme().ground());
        graphics.fill(area);
        page.draw(graphics, area);
    }
}
