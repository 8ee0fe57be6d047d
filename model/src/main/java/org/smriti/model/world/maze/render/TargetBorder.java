package org.smriti.model.world.maze.render;

import org.smriti.model.world.maze.SphereColor;

/** The frame in the target's colour that Memory Maze draws over the image: 2 pixels wide at 64×64. */
public final class TargetBorder {

    private static final double BRIGHTNESS = 0.7;
    private static final int SOURCE_STEPS = 220;
    private static final int REFERENCE_SIZE = 64;

    private TargetBorder() {}

    /** Width of the border, pixels, of a square image. */
    public static int width(int size) {
        return (int) (2 * Math.sqrt(Math.max(1, size / REFERENCE_SIZE)));
    }

    /**
     * Draws over a frame.
     *
     * @param rgb the frame, size · size · 3
     * @param size pixels on a side
     * @param target the colour of the sphere to find
     */
    public static void draw(byte[] rgb, int size, SphereColor target) {
        int width = width(size);
        byte red = dimmed(target.red());
        byte green = dimmed(target.green());
        byte blue = dimmed(target.blue());
        for (int y = 0; y < size; y++) {
            boolean wholeRow = y < width || y >= size - width;
            for (int x = 0; x < size; x++) {
                if (wholeRow || x < width || x >= size - width) {
                    int at = 3 * (y * size + x);
                    rgb[at] = red;
                    rgb[at + 1] = green;
                    rgb[at + 2] = blue;
                }
            }
        }
    }

    /**
     * Dims a channel as Memory Maze does, before it is rounded to 255 steps: so it is first put back to the 220 steps that it came from.
     */
    private static byte dimmed(int channel) {
        int source = (channel * SOURCE_STEPS + 254) / 255;
        return (byte) (int) ((double) source / SOURCE_STEPS * 255 * BRIGHTNESS);
    }
}
