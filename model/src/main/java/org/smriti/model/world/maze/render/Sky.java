package org.smriti.model.world.maze.render;

/**
 * The sky of one image size: a gradient by elevation. As the camera neither rolls nor nods, it never changes and is computed
 * once.
 */
final class Sky {

    private static final double RED = 0.4;
    private static final double GREEN = 0.6;
    private static final double BLUE = 0.8;

    private final int size;
    private final int[] colors;

    Sky(int size) {
        this.size = size;
        this.colors = new int[size * size];
        Lens lens = new Lens(size, 0.5, 0.5);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                double brightness = 255 * brightness(lens.elevation(x, y));
                colors[y * size + x] = Lanes.of(RED * brightness, GREEN * brightness, BLUE * brightness);
            }
        }
    }

    /** 0.5 at the horizon, 1 at the zenith. */
    static double brightness(double elevation) {
        double height = elevation / (Math.PI / 2);
        return Math.clamp(0.5 * (1 + StrictMath.sqrt(2) * height / StrictMath.sqrt(1 + height * height)), 0, 1);
    }

    /** Copies the colours of some pixels of a row to the same places of a line. */
    void copy(int row, int from, int to, int[] line) {
        System.arraycopy(colors, row * size + from, line, from, to - from);
    }
}
