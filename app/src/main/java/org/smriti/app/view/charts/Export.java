package org.smriti.app.view.charts;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.jfree.svg.SVGGraphics2D;

/** Writes a chart to a file. */
enum Export {
    /** Twice as many pixels as the size says, for print and projectors. */
    PNG("png") {
        @Override
        void write(ChartPage page, Dimension size, Path file) throws IOException {
            BufferedImage image =
                    new BufferedImage(SCALE * size.width, SCALE * size.height, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            graphics.scale(SCALE, SCALE);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            draw(page, size, graphics);
            graphics.dispose();
            ImageIO.write(image, "png", file.toFile());
        }
    },
    /** Scalable, texts as texts. */
    SVG("svg") {
        @Override
        void write(ChartPage page, Dimension size, Path file) throws IOException {
            SVGGraphics2D graphics = new SVGGraphics2D(size.width, size.height);
            draw(page, size, graphics);
            Files.writeString(file, graphics.getSVGDocument());
        }
    },
    /** The numbers. */
    CSV("csv") {
        @Override
        void write(ChartPage page, Dimension size, Path file) throws IOException {
            Files.writeString(file, page.table().csv());
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

    abstract void write(ChartPage page, Dimension size, Path file) throws IOException;

    private static void draw(ChartPage page, Dimension size, Graphics2D graphics) {
        Rectangle2D area = new Rectangle2D.Double(0, 0, size.width, size.height);
        graphics.setPaint(page.theme().ground());
        graphics.fill(area);
        page.draw(graphics, area);
    }
}
