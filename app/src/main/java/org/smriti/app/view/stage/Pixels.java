package org.smriti.app.view.stage;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/**
 * A square picture that can be replaced quickly. Each pixel of a frame becomes a block of {@code scale}² pixels, so that it stays sharp at
 * any size: JavaFX would interpolate.
 */
public final class Pixels {

    private static final int OPAQUE = 0xff000000;

    private final int scale;
    private final int width;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    /**
     * A picture.
     *
     * @param side pixels on a side of the frames
     * @param scale pixels on screen for each of them, at least 1
     */
    public Pixels(int side, int scale) {
        this.scale = scale;
        width = side * scale;
        buffer =
                new PixelBuffer<>(width, width, IntBuffer.allocate(width * width), PixelFormat.getIntArgbPreInstance());
        image = new WritableImage(buffer);
    }

    /** The picture; it changes with each {@link #show}. */
    public WritableImage image() {
        return image;
    }

    /**
     * Shows a frame.
     *
     * @param rgb side·side·3 bytes
     */
    public void show(byte[] rgb) {
        int[] pixels = buffer.getBuffer().array();
        int side = width / scale;
        for (int row = 0; row < side; row++) {
            int first = row * scale * width;
            for (int column = 0; column < side; column++) {
                int at = 3 * (row * side + column);
                int argb = OPAQUE | (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
                int from = first + column * scale;
                Arrays.fill(pixels, from, from + scale, argb);
            }
            for (int copy = 1; copy < scale; copy++) {
                System.arraycopy(pixels, first, pixels, first + copy * width, width);
            }
        }
        buffer.updateBuffer(changed -> null);
    }
}
