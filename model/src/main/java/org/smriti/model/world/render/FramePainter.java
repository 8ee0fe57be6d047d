package org.smriti.model.world.render;

import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;

/**
 * Paints frames of one size: names the surface at four samples of every pixel, and colours each distinct one once, at the
 * pixel's centre, as a graphics card does.
 *
 * <p>Colours travel as three lanes of ten bits, in which four samples can be summed. Mutable; one thread at a time.
 */
final class FramePainter {

    private static final int SAMPLES = 4;
    private static final double SMALLEST_NEARNESS = 1e-3;
    private static final double FLOOR_LIGHT = Camera.light(Camera.PITCH_SIN);
    private static final double TEXTURE_ONE = 1 << Texture.FRACTION_BITS;
    // Image top of a wall's texture, in cells above the floor.
    private static final double WALL_IMAGE_TOP = 0.875;

    private final int size;
    private final Textures textures;
    private final Sky sky;
    private final Lens center;
    private final Lens[] samples;
    private final short[][] lines;
    private final Scene scene = new Scene();

    private int row;
    private double slope;
    private double sidePerPixel;
    private double sideLean;
    private double slopePerPixel;
    private double floorDepth;
    private double floorX;
    private double floorY;
    private double floorLean;

    FramePainter(int size, Textures textures, Sky sky) {
        this.size = size;
        this.textures = textures;
        this.sky = sky;
        this.center = new Lens(size, 0.5, 0.5);
        this.samples = SamplePattern.lenses(size);
        this.lines = new short[SAMPLES][size];
    }

    void paint(Maze maze, Pose pose, byte[] rgb) {
        scene.look(maze, pose);
        for (int y = 0; y < size; y++) {
            for (int i = 0; i < SAMPLES; i++) {
                scene.scan(samples[i], y, lines[i]);
            }
            startRow(y);
            paintRow(rgb, 3 * y * size);
        }
    }

    private void startRow(int y) {
        row = y;
        slope = center.slope(y);
        double stretch = center.stretch(y);
        sidePerPixel = 1 / center.pixelsPerSide(y);
        sideLean = Camera.PITCH_SIN * sidePerPixel;
        slopePerPixel = sidePerPixel / stretch;
        // A pixel that sees floor only beside its centre may have its centre above the horizon.
        floorDepth = Camera.HEIGHT / Math.max(-slope, SMALLEST_NEARNESS);
        floorX = floorDepth * sidePerPixel * floorDepth * sidePerPixel;
        double depthPerPixel = floorDepth * floorDepth * slopePerPixel / Camera.HEIGHT;
        floorY = depthPerPixel * depthPerPixel;
        double lean = depthPerPixel - floorDepth * sideLean;
        floorLean = lean * lean;
    }

    private void paintRow(byte[] rgb, int offset) {
        short[] line0 = lines[0];
        short[] line1 = lines[1];
        short[] line2 = lines[2];
        short[] line3 = lines[3];
        int at = offset;
        for (int x = 0; x < size; x++) {
            int a = line0[x];
            int b = line1[x];
            int c = line2[x];
            int d = line3[x];
            int color = a == b && a == c && a == d ? 4 * color(a, x) : mixed(a, b, c, d, x);
            rgb[at++] = (byte) (Lanes.red(color) + 2 >> 2);
            rgb[at++] = (byte) (Lanes.green(color) + 2 >> 2);
            rgb[at++] = (byte) (Lanes.blue(color) + 2 >> 2);
        }
    }

    private int mixed(int a, int b, int c, int d, int x) {
        int colorA = color(a, x);
        int colorB = b == a ? colorA : color(b, x);
        int colorC = c == a ? colorA : c == b ? colorB : color(c, x);
        int colorD = d == a ? colorA : d == b ? colorB : d == c ? colorC : color(d, x);
        return colorA + colorB + colorC + colorD;
    }

    private int color(int identity, int x) {
        if (identity == Scene.SKY) {
            return sky.color(x, row);
        }
        double side = (x - center.origin()) * sidePerPixel;
        if (identity == Scene.CORRIDOR) {
            return floor(textures.corridor(), side);
        }
        if (identity == Scene.ROOM) {
            return floor(textures.room(), side);
        }
        if (scene.isWall(identity)) {
            return wall(scene.wall(identity), side);
        }
        VisibleDome dome = scene.dome(identity);
        double light = dome.light(side, slope);
        return Lanes.of(
                dome.color().red() * light,
                dome.color().green() * light,
                dome.color().blue() * light);
    }

    private int floor(Texture texture, double side) {
        double east = scene.eyeX() + floorDepth * (scene.forwardX() + side * scene.forwardY());
        double north = scene.eyeY() + floorDepth * (scene.forwardY() - side * scene.forwardX());
        double footprint = Math.max(floorX, floorY + side * side * floorLean);
        return lit(texture.sample(east, -north, footprint), FLOOR_LIGHT);
    }

    private int wall(VisibleWall wall, double side) {
        // A pixel that sees the wall only beside its centre may have its centre where the wall's plane recedes to
        // infinity.
        double depth = 1 / Math.max(wall.nearness(side), SMALLEST_NEARNESS);
        double depthSquared = depth * depth;
        double alongPerSide = depthSquared / wall.gap();
        double upPerSide = depthSquared * wall.nearnessPerSide() * slope;
        double lean = side * sideLean;
        double downPerRow = upPerSide * lean + depth * slopePerPixel;
        double footprint = Math.max(
                (alongPerSide * alongPerSide + upPerSide * upPerSide) * sidePerPixel * sidePerPixel,
                alongPerSide * alongPerSide * lean * lean + downPerRow * downPerRow);
        double down = WALL_IMAGE_TOP - Camera.HEIGHT - depth * slope;
        return lit(
                textures.wall(wall.texture().ordinal()).sample(wall.along(side, depth), down, footprint), wall.light());
    }

    private static int lit(long texel, double light) {
        double scale = light / TEXTURE_ONE;
        return Lanes.of(Texture.red(texel) * scale, Texture.green(texel) * scale, Texture.blue(texel) * scale);
    }
}
