package org.smriti.app.view.charts.plot;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.IntBinaryOperator;

/** Draws frames so that each of their pixels stays a crisp square. */
public final class Bitmap {

    private static final int OPAQUE = 0xff000000;

    private Bitmap() {}

    /**
     * Fills a square with a frame.
     *
     * @param rgb of as many pixels across as down, three bytes each
     */
    public static void draw(Graphics2D graphics, byte[] rgb, Rectangle2D square) {
        int side = side(rgb);
        draw(
                graphics,
                square,
                (x, y) -> {
                    int at = 3 * (y * side + x);
                    return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
                },
                side);
    }

    /** Fills a square with a frame in grey, as a background for coloured overlays. */
    public static void drawGrey(Graphics2D graphics, byte[] rgb, Rectangle2D square) {
        int side = side(rgb);
        draw(
                graphics,
                square,
                (x, y) -> {
                    int at = 3 * (y * side + x);
                    return ((rgb[at] & 0xff) + (rgb[at + 1] & 0xff) + (rgb[at + 2] & 0xff)) / 3 * 0x010101;
                },
                side);
    }

    private static int side(byte[] rgb) {
        return (int) Math.round(Math.sqrt(rgb.length / 3.0));
    }

    private static void draw(Graphics2D graphics, Rectangle2D square, IntBinaryOperator color, int side) {
        int width = (int) Math.max(1, Math.round(square.getWidth()));
        BufferedImage image = new BufferedImage(width, width, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < width; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, OPAQUE | color.applyAsInt(x * side / width, y * side / width));
            }
        }
        graphics.drawImage(image, (int) Math.round(square.getX()), (int) Math.round(square.getY()), null);
    }
}
