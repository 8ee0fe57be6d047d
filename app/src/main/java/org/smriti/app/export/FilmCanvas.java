package org.smriti.app.export;

/** A picture that is being drawn: rectangles, magnified frames and text. Parts that lie outside are cut off. */
final class FilmCanvas {

    private final int width;
    private final int height;
    private final byte[] rgb;

    FilmCanvas(int width, int height, int background) {
        this.width = width;
        this.height = height;
        rgb = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
        fill(0, 0, width, height, background);
    }

    /** Fills a rectangle with a colour 0xRRGGBB. */
    void fill(int left, int top, int across, int down, int color) {
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
    void frame(int left, int top, int size, byte[] frame, int scale) {
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                int at = 3 * (y * size + x);
                int color = (frame[at] & 0xff) << 16 | (frame[at + 1] & 0xff) << 8 | frame[at + 2] & 0xff;
                fill(left + x * scale, top + y * scale, scale, scale, color);
            }
        }
    }

    /** Writes a line of text, whose letters begin at {@code top}. */
    void text(int left, int top, String text, int scale, int color) {
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
    void textTo(int right, int top, String text, int scale, int color) {
        text(right - (PixelFont.width(text) - 1) * scale, top, text, scale, color);
    }

    private void set(int x, int y, int color) {
        int at = 3 * (y * width + x);
        rgb[at] = (byte) (color >> 16);
        rgb[at + 1] = (byte) (color >> 8);
        rgb[at + 2] = (byte) color;
    }

    Picture picture() {
        return new Picture(width, height, rgb.clone());
    }
}
