package org.smriti.app.export.pixels;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/** A picture that is being drawn: rectangles, magnified frames and text. Parts that lie outside are cut off. */
public final class FilmCanvas {

    private final int width;
    private final int height;
    private final byte[] rgb;

    public FilmCanvas(int width, int height, int background) {
        this.width = width;
        this.height = height;
        rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        fill(0, 0, width, height, background);
    }

    /** Fills a rectangle with a colour 0xRRGGBB. */
    public void fill(int left, int top, int across, int down, int color) {
        for (int y = Math.max(0, top); y < Math.min(height, top + down); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + across); x++) {
                set(x, y, color);
            }
        }
    }

    /**
     * Draws a square frame, each of its pixels as a square.
     *
     * @param size pixels on a side
     * @param frame size · size · 3 bytes
     * @param scale pixels here per pixel there
     */
    public void frame(int left, int top, int size, byte[] frame, int scale) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                fill(left + x * scale, top + y * scale, scale, scale, color(frame, 3 * (y * size + x)));
            }
        }
    }

    /**
     * Draws a square frame at any size, its colours flowing into each other.
     *
     * @param size pixels on a side of the frame
     * @param frame size · size · 3 bytes
     * @param edge pixels on a side here
     */
    public void smoothFrame(int left, int top, int size, byte[] frame, int edge) {
        BufferedImage small = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < size * size; i++) {
            small.setRGB(i % size, i / size, color(frame, 3 * i));
        }
        BufferedImage large = new BufferedImage(edge, edge, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = large.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(small, 0, 0, edge, edge, null);
        graphics.dispose();
        for (int y = 0; y < edge; y++) {
            for (int x = 0; x < edge; x++) {
                fill(left + x, top + y, 1, 1, large.getRGB(x, y));
            }
        }
    }

    private static int color(byte[] rgb, int at) {
        return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
    }

    /** Writes a line of text, whose letters begin at {@code top}. */
    public void text(int left, int top, String text, int scale, int color) {
        int x = left;
        for (char letter : text.toCharArray()) {
            int from = PixelFont.from(letter);
            int to = PixelFont.to(letter);
            for (int column = from; column < to; column++) {
                for (int row = 0; row < PixelFont.HEIGHT; row++) {
                    if (PixelFont.dot(letter, column, row)) {
                        fill(x + (column - from) * scale, top + row * scale, scale, scale, color);
                    }
                }
            }
            x += (to - from + 1) * scale;
        }
    }

    /** Writes a line of text that ends at {@code right}. */
    public void textTo(int right, int top, String text, int scale, int color) {
        text(right - (PixelFont.width(text) - 1) * scale, top, text, scale, color);
    }

    private void set(int x, int y, int color) {
        int at = 3 * (y * width + x);
        rgb[at] = (byte) (color >> 16);
        rgb[at + 1] = (byte) (color >> 8);
        rgb[at + 2] = (byte) color;
    }

    public Picture picture() {
        return new Picture(width, height, rgb.clone());
    }
}
