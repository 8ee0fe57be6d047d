package org.smriti.model.world.maze.render;

import org.smriti.model.world.maze.Scenery;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;

/**
 * The map of a scenery from straight above, north at the top: walls with their ring, floors in the walls' shade, spheres.
 *
 * <p>Immutable and safe for use by many threads at once.
 */
public final class TopView {

    private static final double WALL_LIGHT = 0.95;
    private static final double FLOOR_LIGHT = 0.75;
    private static final double SHADE_REACH = 0.22;
    private static final double SHADE_DEPTH = 0.55;
    private static final double RIM = 0.04;
    private static final double RIM_LIGHT = 1.25;
    private static final double SPHERE_AMBIENT = 0.55;
    private static final double TEXTURE_ONE = 1 << Texture.FRACTION_BITS;

    private final int size;
    private final Textures textures;

    /**
     * A map of one size.
     *
     * @param size pixels on a side, at least 1, for n + 2 cells
     * @param textures the pictures on walls and floors
     */
    public TopView(int size, Textures textures) {
        if (size < 1) {
            throw new IllegalArgumentException("a map of " + size + " pixels on a side");
        }
        this.size = size;
        this.textures = textures;
    }

    /** Pixels on a side. */
    public int size() {
        return size;
    }

    /** Pixels per cell; the ring's outer corner is the picture's. */
    public double pixelsPerCell(Scenery scenery) {
        return (double) size / (scenery.size() + 2);
    }

    /** The column, with fraction, of an east coordinate in cells. */
    public double column(Scenery scenery, double x) {
        return (x + 1) * pixelsPerCell(scenery);
    }

    /** The row, with fraction, of a north coordinate in cells. */
    public double row(Scenery scenery, double y) {
        return (scenery.size() + 1 - y) * pixelsPerCell(scenery);
    }

    /**
     * Draws the map.
     *
     * @param scenery that is drawn
     * @param rgb receives the picture: rows from the top, pixels from the left, size · size · 3
     * @throws IllegalArgumentException if the array has another length
     */
    public void draw(Scenery scenery, byte[] rgb) {
        if (rgb.length != 3 * size * size) {
            throw new IllegalArgumentException("a map has " + 3 * size * size + " bytes, not " + rgb.length);
        }
        double cells = 1 / pixelsPerCell(scenery);
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                double x = (column + 0.5) * cells - 1;
                double y = scenery.size() + 1 - (row + 0.5) * cells;
                put(rgb, row * size + column, ground(scenery, x, y, cells));
            }
        }
        scenery.spheres().forEach(sphere -> drawSphere(scenery, sphere, rgb));
    }

    private int ground(Scenery scenery, double x, double y, double cells) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double footprint = cells * cells;
        return switch (scenery.floor(column, row)) {
            case WALL ->
                lit(
                        textures.wall(scenery.picture(column, row)).sample(x, -y, footprint),
                        isRim(scenery, x, y) ? WALL_LIGHT * RIM_LIGHT : WALL_LIGHT);
            case CORRIDOR -> lit(textures.corridor().sample(x, -y, footprint), FLOOR_LIGHT * shade(scenery, x, y));
            case ROOM -> lit(textures.room().sample(x, -y, footprint), FLOOR_LIGHT * shade(scenery, x, y));
        };
    }

    /** Whether a place on a wall lies at its edge to the north or west, which catches the light. */
    private static boolean isRim(Scenery scenery, double x, double y) {
        return isFree(scenery, x - RIM, y) || isFree(scenery, x, y + RIM);
    }

    /** Walls darken the floor at their south and east, as if the light came from the upper left. */
    private static double shade(Scenery scenery, double x, double y) {
        double light = 1;
        for (int step = 1; step <= 4; step++) {
            double reach = SHADE_REACH * step / 4;
            if (!isFree(scenery, x - reach, y + reach)
                    || !isFree(scenery, x, y + reach)
                    || !isFree(scenery, x - reach, y)) {
                light = Math.min(light, SHADE_DEPTH + (1 - SHADE_DEPTH) * (step - 1) / 4);
            }
        }
        return light;
    }

    private static boolean isFree(Scenery scenery, double x, double y) {
        return scenery.isFree((int) Math.floor(x), (int) Math.floor(y));
    }

    private void drawSphere(Scenery scenery, Sphere sphere, byte[] rgb) {
        double radius = Camera.SPHERE_RADIUS * pixelsPerCell(scenery);
        double centerX = column(scenery, sphere.x());
        double centerY = row(scenery, sphere.y());
        int fromX = Math.max(0, (int) (centerX - radius - 1));
        int toX = Math.min(size - 1, (int) (centerX + radius + 1));
        int fromY = Math.max(0, (int) (centerY - radius - 1));
        int toY = Math.min(size - 1, (int) (centerY + radius + 1));
        for (int row = fromY; row <= toY; row++) {
            for (int column = fromX; column <= toX; column++) {
                double dx = (column + 0.5 - centerX) / radius;
                double dy = (row + 0.5 - centerY) / radius;
                double distance = Math.sqrt(dx * dx + dy * dy);
                double coverage = Math.clamp((1 - distance) * radius + 0.5, 0, 1);
                blend(rgb, row * size + column, sphere.color(), sphereLight(dx, dy), coverage);
            }
        }
    }

    private static double sphereLight(double dx, double dy) {
        double up = Math.sqrt(Math.max(0, 1 - dx * dx - dy * dy));
        return SPHERE_AMBIENT + (1 - SPHERE_AMBIENT) * Math.max(0, (-dx - dy + 2 * up) / StrictMath.sqrt(6));
    }

    private static void blend(byte[] rgb, int pixel, SphereColor color, double light, double coverage) {
        int at = 3 * pixel;
        rgb[at] = blend(rgb[at], color.red() * light, coverage);
        rgb[at + 1] = blend(rgb[at + 1], color.green() * light, coverage);
        rgb[at + 2] = blend(rgb[at + 2], color.blue() * light, coverage);
    }

    private static byte blend(byte under, double over, double coverage) {
        return (byte) (int) ((under & 0xFF) * (1 - coverage) + over * coverage + 0.5);
    }

    private static int lit(long texel, double light) {
        double scale = light / TEXTURE_ONE;
        return Lanes.of(
                Math.min(255, Texture.red(texel) * scale),
                Math.min(255, Texture.green(texel) * scale),
                Math.min(255, Texture.blue(texel) * scale));
    }

    private static void put(byte[] rgb, int pixel, int color) {
        rgb[3 * pixel] = (byte) Lanes.red(color);
        rgb[3 * pixel + 1] = (byte) Lanes.green(color);
        rgb[3 * pixel + 2] = (byte) Lanes.blue(color);
    }
}
