package org.smriti.model.world.craft.render;

import org.smriti.model.world.craft.rules.Item;

/** The icons of things that can be carried: few, large forms, that can still be told at five by nine pixels. */
public final class ItemIcons {

    private static final int[] GROUND = {40, 40, 50};
    private static final int[] HANDLE = {140, 92, 50};

    private ItemIcons() {}

    /**
     * The colour at a place of an icon: red, green, blue, 0 to 255.
     *
     * @param x 0 to 1 from the left
     * @param y 0 to 1 from the top
     */
    public static int[] color(Item item, double x, double y) {
        return switch (item) {
            case WOOD -> Math.abs(y - 0.5) < 0.34 ? rgb(178, 112, 54) : GROUND;
            case STONE -> isRound(x, y) ? rgb(170, 170, 176) : GROUND;
            case COAL -> isRound(x, y) ? rgb(8, 8, 10) : rgb(96, 96, 108);
            case IRON -> isRound(x, y) ? rgb(236, 132, 48) : GROUND;
            case TABLE -> y < 0.4 ? rgb(222, 168, 100) : Math.abs(x - 0.5) > 0.25 ? rgb(120, 76, 36) : GROUND;
            case FURNACE -> StrictMath.hypot(x - 0.5, y - 0.75) < 0.3 ? rgb(255, 140, 30) : rgb(108, 108, 118);
            case WOODEN_PICKAXE -> pickaxe(x, y, rgb(196, 140, 76));
            case STONE_PICKAXE -> pickaxe(x, y, rgb(190, 190, 198));
            case IRON_PICKAXE -> pickaxe(x, y, rgb(250, 158, 84));
        };
    }

    private static int[] pickaxe(double x, double y, int... head) {
        if (y < 0.36) {
            return head;
        }
        return Math.abs(x - 0.5) < 0.2 ? HANDLE : GROUND;
    }

    private static boolean isRound(double x, double y) {
        return StrictMath.hypot(x - 0.5, y - 0.5) < 0.46;
    }

    private static int[] rgb(int red, int green, int blue) {
        return new int[] {red, green, blue};
    }
}
