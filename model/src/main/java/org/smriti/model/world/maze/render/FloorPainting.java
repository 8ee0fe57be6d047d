package org.smriti.model.world.maze.render;

import java.util.Random;
import org.smriti.model.world.maze.Maze;

/**
 * Paints floor textures: worn, irregular flagstones, with the mean colours of Memory Maze's floors. Rooms have larger stones
 * than corridors.
 */
final class FloorPainting {

    /** Pixels on a side. */
    static final int SIZE = 256;

    private static final long CORRIDOR_SEED = 0x71;
    private static final long ROOM_SEED = 0x72;

    private final Relief relief = new Relief(SIZE);
    private final Random random;
    private final int across;
    private final float[] stoneX;
    private final float[] stoneY;
    private final float[] brightness;
    private final float[] warmth;

    private FloorPainting(long seed, int across) {
        this.random = new Random(seed);
        this.across = across;
        this.stoneX = new float[across * across];
        this.stoneY = new float[across * across];
        this.brightness = new float[across * across];
        this.warmth = new float[across * across];
        for (int i = 0; i < across * across; i++) {
            // Every other row is set off by half a stone, as masons do.
            stoneX[i] = 0.5f * (i / across % 2) + 0.15f + 0.7f * random.nextFloat();
            stoneY[i] = 0.2f + 0.6f * random.nextFloat();
            brightness[i] = 1 + 0.2f * (2 * random.nextFloat() - 1);
            warmth[i] = 0.06f * (2 * random.nextFloat() - 1);
        }
    }

    /** One 0xRRGGBB per pixel for a floor that one can walk on. */
    static int[] of(Maze.Floor floor) {
        FloorPainting painting =
                floor == Maze.Floor.ROOM ? new FloorPainting(ROOM_SEED, 4) : new FloorPainting(CORRIDOR_SEED, 6);
        painting.stones();
        painting.relief.mottle(painting.random, 4, 0.14f);
        painting.relief.mottle(painting.random, 16, 0.1f);
        painting.relief.mottle(painting.random, 64, 0.08f);
        return painting.relief.colored(mean(floor), 0);
    }

    /** Mean red, green and blue of the original. */
    static int[] mean(Maze.Floor floor) {
        return floor == Maze.Floor.ROOM ? new int[] {111, 148, 170} : new int[] {54, 88, 109};
    }

    private void stones() {
        float scale = (float) across / SIZE;
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                stone(x, y, x * scale, y * scale);
            }
        }
    }

    /** Finds the nearest stone's middle, and how much nearer it is than the next: there lies the joint. */
    private void stone(int x, int y, float column, float row) {
        float nearest = Float.MAX_VALUE;
        float second = Float.MAX_VALUE;
        int owner = 0;
        for (int j = (int) row - 1; j <= (int) row + 1; j++) {
            for (int i = (int) column - 2; i <= (int) column + 1; i++) {
                int stone = Math.floorMod(j, across) * across + Math.floorMod(i, across);
                float dx = i + stoneX[stone] - column;
                float dy = j + stoneY[stone] - row;
                float distance = dx * dx + dy * dy;
                if (distance < nearest) {
                    second = nearest;
                    nearest = distance;
                    owner = stone;
                } else if (distance < second) {
                    second = distance;
                }
            }
        }
        float edge = (float) (Math.sqrt(second) - Math.sqrt(nearest)) * SIZE / across / 2;
        relief.brighten(x, y, brightness[owner] * (0.6f + 0.4f * Relief.smooth(edge / 3)));
        relief.warm(x, y, warmth[owner]);
        relief.raise(x, y, 2 * Relief.smooth(edge / 5));
    }
}
