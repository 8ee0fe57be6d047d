package org.smriti.app.view.charts;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;

/** A kind of file that a chart can be taken out of the window as. */
enum Export {
    /** Twice as many pixels as the size says, for print and projectors. */
    PNG("png") {
        @Override
        byte[] content(ChartPage page, Dimension size) {
            BufferedImage image =
                    new BufferedImage(SCALE * size.width, SCALE * size.height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            draw(page, size, graphics);
            graphics.dispose();
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            try {
                ImageIO.write(image, "png", png);
            } catch (IOException e) {
                throw new UncheckedIOException("nothing can fail in memory", e);
            }
            return png.toByteArray();
        }
    },
    /** Scalable, texts as texts. */
    SVG("svg") {
        @Override
        byte[] content(ChartPage page, Dimension size) {
            SVGGraphics2D graphics = new SVGGraphics2D(size.width, size.height);
            draw(page, size, graphics);
            return graphics.getSVGDocument().getBytes(StandardCharsets.UTF_8);
        }
    },
    /** The numbers. */
    CSV("csv") {
        @Override
        byte[] content(ChartPage page, Dimension size) {
            return page.table().csv().getBytes(StandardCharsets.UTF_8);
        }
    };

    /** Of a chart that is taken out of the window. */
    static final Dimension SIZE = new Dimension(800, 500);

    private static final int SCALE = 2;

    private final String extension;

    Export(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }

    /** The file that shows a chart, or lists its numbers. */
    abstract byte[] content(ChartPage page, Dimension size);

    private static void draw(ChartPage page, Dimension size, Graphics2D graphics) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width, size.height);
        graphics.setPaint(page.theme().ground());
        graphics.fill(area);
        page.draw(graphics, area);
    }
}
