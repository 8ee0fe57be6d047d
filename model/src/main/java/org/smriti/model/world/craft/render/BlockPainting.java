package org.smriti.model.world.craft.render;

import java.util.Random;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.render.Relief;

/**
 * Paints the faces of blocks: materials in broad forms and strong colours, so that a block is told from another also where it covers a few
 * pixels.
 */
final class BlockPainting {

    /** Pixels on a side. */
    static final int SIZE = 256;

    // Walls are 1.5 m high and the image 2 m: these rows are what one sees of it.
    private static final int TOP = SIZE / 8;
    private static final int BOTTOM = SIZE - SIZE / 8;
    private static final int MIDDLE = SIZE / 2;

    private static final long SEED = 0xC4AF7;

    private final Random random;
    private final int[] pixels = new int[SIZE * SIZE];

    /** Which pixels a form covers. */
    @FunctionalInterface
    private interface Form {
        boolean covers(int x, int y);
    }

    private BlockPainting(Block block) {
        random = new Random(SEED + block.ordinal());
    }

    /** One 0xRRGGBB per pixel. */
    static int[] of(Block block) {
        BlockPainting painting = new BlockPainting(block);
        painting.paint(block);
        return painting.pixels;
    }

    private void paint(Block block) {
        switch (block) {
            case FLOOR -> cover(grass(), everywhere());
            case TREE -> {
                cover(bark(), everywhere());
                cover(leaves(), blotches(9, TOP, MIDDLE - 8, 52));
            }
            case STONE -> cover(rock(132, 132, 136), everywhere());
            case COAL -> {
                cover(rock(120, 120, 124), everywhere());
                cover(lumps(22, 22, 26), blotches(11, TOP + 12, BOTTOM - 12, 27));
            }
            case IRON -> {
                cover(rock(140, 134, 128), everywhere());
                cover(lumps(226, 124, 44), blotches(11, TOP + 12, BOTTOM - 12, 25));
            }
            case TABLE -> {
                cover(planks(150, 96, 44), everywhere());
                cover(planks(214, 160, 92), (_, y) -> y < TOP + 62);
                cover(lumps(70, 44, 20), (x, y) -> y >= TOP + 62 && Math.abs(x - MIDDLE) < 40);
            }
            case FURNACE -> {
                cover(rock(78, 78, 84), everywhere());
                cover(lumps(20, 18, 18), arch(74, 92));
                cover(lumps(255, 132, 24), arch(54, 66));
            }
            case SUN -> {
                cover(plaster(28, 40, 120), everywhere());
                cover(plaster(252, 214, 40), (x, y) -> radius(x, y) < 62);
            }
            case MOON -> {
                cover(plaster(112, 24, 104), everywhere());
                cover(plaster(244, 240, 250), (x, y) -> radius(x, y) < 66 && radius(x - 30, y) > 58);
            }
            case STAR -> {
                cover(plaster(250, 244, 226), everywhere());
                cover(plaster(214, 24, 36), BlockPainting::isStar);
            }
        }
    }

    private void cover(int[] material, Form form) {
        for (int y = 0; y < SIZE; y++) {
            for (int x = 0; x < SIZE; x++) {
                if (form.covers(x, y)) {
                    pixels[y * SIZE + x] = material[y * SIZE + x];
                }
            }
        }
    }

    private static Form everywhere() {
        return (_, _) -> true;
    }

    private static double radius(int x, int y) {
        return StrictMath.hypot(x - MIDDLE, y - MIDDLE);
    }

    /** Five points, one of them up. */
    private static boolean isStar(int x, int y) {
        double turned = StrictMath.atan2(x - MIDDLE, MIDDLE - y);
        double fifth = 2 * StrictMath.PI / 5;
        double off = StrictMath.abs(StrictMath.IEEEremainder(turned, fifth)) / (fifth / 2);
        return radius(x, y) < 80 - 48 * off;
    }

    /** A mouth with a round top. */
    private static Form arch(int halfWidth, int height) {
        int foot = BOTTOM - 14;
        return (x, y) -> y < foot
                && Math.abs(x - MIDDLE) < halfWidth
                && (y > foot - height + halfWidth
                        || StrictMath.hypot(x - MIDDLE, y - (foot - height + halfWidth)) < halfWidth);
    }

    /** Round blotches between two rows; what leaves the square on one side comes in on the other. */
    private Form blotches(int count, int top, int bottom, int largest) {
        int[] blotchX = new int[count];
        int[] blotchY = new int[count];
        int[] reach = new int[count];
        for (int i = 0; i < count; i++) {
            blotchX[i] = random.nextInt(SIZE);
            blotchY[i] = top + random.nextInt(bottom - top);
            reach[i] = largest / 2 + random.nextInt(largest / 2);
        }
        return (x, y) -> {
            for (int i = 0; i < count; i++) {
                int across = Math.floorMod(x - blotchX[i] + MIDDLE, SIZE) - MIDDLE;
                if (StrictMath.hypot(across, y - blotchY[i]) < reach[i]) {
                    return true;
                }
            }
            return false;
        };
    }

    private int[] grass() {
        Relief relief = new Relief(SIZE);
        relief.mottle(random, 4, 0.16f);
        relief.mottle(random, 16, 0.14f);
        relief.mottle(random, 64, 0.16f);
        return relief.colored(new int[] {158, 196, 112}, 0);
    }

    private int[] bark() {
        Relief relief = new Relief(SIZE);
        for (int x = 0; x < SIZE; x++) {
            float ridge = 3 * Relief.smooth((float) Math.abs(x % 32 - 16) / 16);
            for (int y = 0; y < SIZE; y++) {
                relief.raise(x, y, ridge);
            }
        }
        relief.mottle(random, 16, 0.2f);
        return relief.colored(new int[] {112, 72, 40}, TOP, BOTTOM);
    }

    private int[] leaves() {
        Relief relief = new Relief(SIZE);
        relief.mottle(random, 16, 0.3f);
        relief.mottle(random, 32, 0.3f);
        return relief.colored(new int[] {40, 138, 48}, 0);
    }

    private int[] rock(int red, int green, int blue) {
        Relief relief = new Relief(SIZE);
        relief.mottle(random, 8, 0.22f);
        relief.mottle(random, 32, 0.12f);
        for (int crack = 0; crack < 14; crack++) {
            int x = random.nextInt(SIZE);
            int y = random.nextInt(SIZE);
            for (int step = 0; step < 60; step++) {
                relief.carve(x, y, -1.5f);
                relief.carve(x + 1, y, -1f);
                x += random.nextInt(3) - 1;
                y += random.nextInt(2);
            }
        }
        return relief.colored(new int[] {red, green, blue}, 0);
    }

    private int[] planks(int red, int green, int blue) {
        Relief relief = new Relief(SIZE);
        for (int y = 0; y < SIZE; y++) {
            float joint = Relief.smooth(Math.abs(y % 31 - 15) < 14 ? 1 : 0);
            for (int x = 0; x < SIZE; x++) {
                relief.raise(x, y, 2 * joint);
                relief.brighten(x, y, 0.7f + 0.3f * joint);
            }
        }
        relief.mottle(random, 16, 0.1f);
        return relief.colored(new int[] {red, green, blue}, 0);
    }

    private int[] lumps(int red, int green, int blue) {
        Relief relief = new Relief(SIZE);
        relief.mottle(random, 32, 0.2f);
        return relief.colored(new int[] {red, green, blue}, 0);
    }

    private int[] plaster(int red, int green, int blue) {
        Relief relief = new Relief(SIZE);
        relief.mottle(random, 8, 0.05f);
        relief.mottle(random, 64, 0.05f);
        return relief.colored(new int[] {red, green, blue}, 0);
    }
}
