package org.smriti.model.world.maze.render;

import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Scenery;

/**
 * Paints frames of one size: names the surface at four samples of every pixel, and colours each distinct one once, at the
 * pixel's centre, as a graphics card does.
 *
 * <p>Colours travel as three lanes of ten bits, in which four samples can be summed. Mutable; one thread at a time.
 */
final class FramePainter {

    private static final int SAMPLES = 4;
    private static final int LIGHT_BITS = 16;
    private static final int LIT_BITS = Texture.FRACTION_BITS + LIGHT_BITS;
    private static final long LIT_HALF = 1L << LIT_BITS - 1;
    private static final double SMALLEST_NEARNESS = 1e-3;
    private static final int FLOOR_LIGHT = fixed(Camera.light(Camera.PITCH_SIN));
    // Image top of a wall's texture, in cells above the floor.
    private static final double WALL_IMAGE_TOP = 0.875;

    private final int size;
    private final Textures textures;
    private final Sky sky;
    private final Lens center;
    private final Lens[] samples;
    private final short[][] lines;
    private final int[] colors;
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
        this.colors = new int[size];
    }

    void paint(Scenery scenery, Pose pose, byte[] rgb) {
        scene.look(scenery, pose);
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
        int x = 0;
        while (x < size) {
            int identity = line0[x];
            int end = x;
            while (end < size
                    && line0[end] == identity
                    && line1[end] == identity
                    && line2[end] == identity
                    && line3[end] == identity) {
                end++;
            }
            if (end == x) {
                colors[x] = mixed(identity, line1[x], line2[x], line3[x], x);
                x++;
            } else {
                paintRun(identity, x, end);
                x = end;
            }
        }
        write(rgb, offset);
    }

    private void write(byte[] rgb, int offset) {
        int at = offset;
        for (int x = 0; x < size; x++) {
            int color = colors[x];
            rgb[at] = (byte) Lanes.red(color);
            rgb[at + 1] = (byte) Lanes.green(color);
            rgb[at + 2] = (byte) Lanes.blue(color);
            at += 3;
        }
    }

    private int mixed(int a, int b, int c, int d, int x) {
        int colorA = color(a, x);
        int colorB = b == a ? colorA : color(b, x);
        int colorC = c == a ? colorA : c == b ? colorB : color(c, x);
        int colorD = d == a ? colorA : d == b ? colorB : d == c ? colorC : color(d, x);
        return Lanes.quarter(colorA + colorB + colorC + colorD);
    }

    private int color(int identity, int x) {
        paintRun(identity, x, x + 1);
        return colors[x];
    }

    private void paintRun(int identity, int from, int to) {
        if (identity == Scene.SKY) {
            sky.copy(row, from, to, colors);
        } else if (identity == Scene.CORRIDOR) {
            paintFloor(textures.corridor(), from, to);
        } else if (identity == Scene.ROOM) {
            paintFloor(textures.room(), from, to);
        } else if (scene.isWall(identity)) {
            paintWall(scene.wall(identity), from, to);
        } else {
            paintDome(scene.dome(identity), from, to);
        }
    }

    private void paintDome(VisibleDome dome, int from, int to) {
        for (int x = from; x < to; x++) {
            double light = dome.light((x - center.origin()) * sidePerPixel, slope);
            colors[x] = Lanes.of(
                    dome.color().red() * light,
                    dome.color().green() * light,
                    dome.color().blue() * light);
        }
    }

    private void paintFloor(Texture texture, int from, int to) {
        double middleEast = scene.eyeX() + floorDepth * scene.forwardX();
        double middleNorth = scene.eyeY() + floorDepth * scene.forwardY();
        double eastPerSide = floorDepth * scene.forwardY();
        double northPerSide = -floorDepth * scene.forwardX();
        for (int x = from; x < to; x++) {
            double side = (x - center.origin()) * sidePerPixel;
            double footprint = Math.max(floorX, floorY + side * side * floorLean);
            double east = middleEast + side * eastPerSide;
            double north = middleNorth + side * northPerSide;
            colors[x] = lit(texture.sample(east, -north, footprint), FLOOR_LIGHT);
        }
    }

    private void paintWall(VisibleWall wall, int from, int to) {
        Texture texture = textures.wall(wall.picture());
        int light = fixed(wall.light());
        double alongPerDepthSquared = 1 / wall.gap();
        double upPerDepthSquared = wall.nearnessPerSide() * slope;
        double slopeSquared = alongPerDepthSquared * alongPerDepthSquared + upPerDepthSquared * upPerDepthSquared;
        double sideSquared = slopeSquared * sidePerPixel * sidePerPixel;
        for (int x = from; x < to; x++) {
            double side = (x - center.origin()) * sidePerPixel;
            // A pixel that sees the wall only beside its centre may have its centre where the plane recedes to
            // infinity.
            double depth = 1 / Math.max(wall.nearness(side), SMALLEST_NEARNESS);
            double depthSquared = depth * depth;
            double lean = depthSquared * side * sideLean;
            double alongPerRow = alongPerDepthSquared * lean;
            double downPerRow = upPerDepthSquared * lean + depth * slopePerPixel;
            double footprint = Math.max(
                    depthSquared * depthSquared * sideSquared, alongPerRow * alongPerRow + downPerRow * downPerRow);
            double down = WALL_IMAGE_TOP - Camera.HEIGHT - depth * slope;
            colors[x] = lit(texture.sample(wall.along(side, depth), down, footprint), light);
        }
    }

    private static int lit(long texel, int light) {
        return Lanes.of(
                (int) ((long) Texture.red(texel) * light + LIT_HALF >> LIT_BITS),
                (int) ((long) Texture.green(texel) * light + LIT_HALF >> LIT_BITS),
                (int) ((long) Texture.blue(texel) * light + LIT_HALF >> LIT_BITS));
    }

    private static int fixed(double light) {
        return (int) (light * (1 << LIGHT_BITS) + 0.5);
    }
}
