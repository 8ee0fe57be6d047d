package org.smriti.model.world.maze.render;

import java.util.Random;
import org.smriti.model.world.maze.WallTexture;

/**
 * Paints wall textures: metal panels of many sizes with engraved circuit lines, a rail at the top and a ribbed skirting.
 *
 * <p>Each wall texture has a layout of its own, and exactly the mean colour of Memory Maze's texture of that name.
 */
final class WallPainting {

    /** Pixels on a side. */
    static final int SIZE = 256;

    // Walls are 1.5 m high and the image 2 m: these rows are what one sees of it.
    private static final int TOP = SIZE / 8;
    private static final int BOTTOM = SIZE - SIZE / 8;

    private static final int UNIT = 16;
    private static final int UNITS = SIZE / UNIT;
    private static final int TRACES = 17;
    private static final long SEED = 0x5312;

    private final Relief relief = new Relief(SIZE);
    private final Random random;
    private final boolean[] traced = new boolean[UNITS * UNITS];

    private WallPainting(long seed) {
        this.random = new Random(seed);
    }

    /** One 0xRRGGBB per pixel. */
    static int[] of(WallTexture name) {
        WallPainting painting = new WallPainting(SEED + name.ordinal());
        painting.panels();
        painting.relief.mottle(painting.random, 8, 0.04f);
        painting.relief.mottle(painting.random, 64, 0.025f);
        for (int i = 0; i < TRACES; i++) {
            painting.trace();
        }
        painting.rail();
        painting.skirting();
        return painting.relief.colored(mean(name), 0, TOP, BOTTOM);
    }

    /** Mean red, green and blue of the original. */
    static int[] mean(WallTexture name) {
        return switch (name) {
            case BLUE -> new int[] {32, 116, 177};
            case CERISE -> new int[] {169, 65, 103};
            case GREEN_BRIGHT -> new int[] {166, 197, 156};
            case GREEN -> new int[] {85, 120, 76};
            case PURPLE -> new int[] {68, 80, 176};
            case RED_BRIGHT -> new int[] {213, 124, 104};
            case RED -> new int[] {143, 32, 26};
            case YELLOW -> new int[] {196, 169, 38};
        };
    }

    /** Covers the square, which repeats, with rectangles of two to six units. */
    private void panels() {
        boolean[] covered = new boolean[UNITS * UNITS];
        for (int row = 0; row < UNITS; row++) {
            for (int column = 0; column < UNITS; column++) {
                if (!covered[row * UNITS + column]) {
                    int width = fit(covered, column, row, 2 + random.nextInt(5));
                    int height = Math.min(2 + random.nextInt(4), UNITS - row);
                    cover(covered, column, row, width, height);
                    panel(column * UNIT, row * UNIT, width * UNIT, height * UNIT);
                }
            }
        }
    }

    private static int fit(boolean[] covered, int column, int row, int wanted) {
        int width = 1;
        while (width < wanted && column + width < UNITS && !covered[row * UNITS + column + width]) {
            width++;
        }
        return width;
    }

    private static void cover(boolean[] covered, int column, int row, int width, int height) {
        for (int y = row; y < row + height; y++) {
            for (int x = column; x < column + width; x++) {
                covered[y * UNITS + x] = true;
            }
        }
    }

    private void panel(int left, int top, int width, int height) {
        float brightness = 1 + 0.11f * (2 * random.nextFloat() - 1);
        float warmth = 0.05f * (2 * random.nextFloat() - 1);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float edge = Math.min(Math.min(x, width - 1 - x), Math.min(y, height - 1 - y));
                relief.brighten(
                        left + x, top + y, edge < 1 ? 0.55f : brightness * (0.93f + 0.07f * Relief.smooth(edge / 9)));
                relief.warm(left + x, top + y, warmth);
                relief.raise(left + x, top + y, 2 * Relief.smooth(edge / 4));
            }
        }
    }

    /** Engraves one line: from a ring along the grid, with a turn or two, until it meets another or ends in a ring. */
    private void trace() {
        int column = random.nextInt(UNITS);
        int row = random.nextInt(UNITS);
        if (traced[row * UNITS + column]) {
            return;
        }
        ring(column, row);
        boolean level = random.nextInt(3) > 0;
        int step = random.nextBoolean() ? 1 : -1;
        int turns = 1 + random.nextInt(2);
        for (int leg = 0; leg <= turns; leg++) {
            int length = 2 + random.nextInt(5);
            for (int i = 0; i < length; i++) {
                traced[row * UNITS + column] = true;
                groove(column * UNIT, row * UNIT, level ? step : 0, level ? 0 : step);
                column = column + (level ? step : 0) & UNITS - 1;
                row = row + (level ? 0 : step) & UNITS - 1;
                if (traced[row * UNITS + column]) {
                    return;
                }
            }
            level = !level;
            step = random.nextBoolean() ? 1 : -1;
        }
        traced[row * UNITS + column] = true;
        ring(column, row);
    }

    private void groove(int x, int y, int stepX, int stepY) {
        for (int i = 0; i <= UNIT; i++) {
            for (int across = -2; across <= 2; across++) {
                engrave(x + i * stepX + across * stepY, y + i * stepY + across * stepX, Math.abs(across));
            }
        }
    }

    private void engrave(int x, int y, int fromMiddle) {
        if (fromMiddle <= 1) {
            relief.carve(x, y, -1.5f);
        } else {
            relief.carve(x, y, 1f);
        }
    }

    private void ring(int column, int row) {
        for (int y = -7; y <= 7; y++) {
            for (int x = -7; x <= 7; x++) {
                double radius = Math.sqrt(x * x + y * y);
                if (radius < 6.5) {
                    relief.carve(column * UNIT + x, row * UNIT + y, radius > 2.6 && radius < 5.4 ? -1.5f : 1f);
                }
            }
        }
    }

    private void rail() {
        band(TOP - 6, TOP + 7, 1.1f);
    }

    private void skirting() {
        int top = BOTTOM - 20;
        band(top, BOTTOM + 8, 0.8f);
        for (int y = top + 5; y < BOTTOM - 4; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (x % 8 < 4) {
                    relief.carve(x, y, 0);
                    relief.brighten(x, y, 0.6f);
                }
            }
        }
    }

    private void band(int top, int bottom, float brightness) {
        for (int y = top; y < bottom; y++) {
            for (int x = 0; x < SIZE; x++) {
                relief.carve(x, y, 0);
                relief.raise(x, y, 3.5f * Relief.smooth(Math.min(y - top, bottom - 1 - y) / 3f));
                relief.brighten(x, y, y == top || y == bottom - 1 ? 0.5f : brightness);
            }
        }
    }
}
