package org.smriti.model.world.craft.render;

import java.util.List;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;

/**
 * The open bag in a frame: its lowest sixth, divided into six slots. Each shows one kind of thing as an icon, and behind it a bar as wide as
 * the slot that is as many ninths high as there are; a slot of which nothing is carried is dark.
 *
 * <p>Things of which one at most is useful share a slot: the three pickaxes, of which the best is shown, and furnace and table, of which the one that is placed first is. Immutable.
 */
public final class BagStrip {

    /** The slots, from the left: the things that share one, of which the last that is carried is shown. */
    public static final List<List<Item>> SLOTS = List.of(
            List.of(Item.WOOD),
            List.of(Item.STONE),
            List.of(Item.COAL),
            List.of(Item.IRON),
            List.of(Item.FURNACE, Item.TABLE),
            List.of(Item.WOODEN_PICKAXE, Item.STONE_PICKAXE, Item.IRON_PICKAXE));

    private static final int SHARE = 6; // of the height, and slots across

    /** Its share of a frame's height. */
    public static final double HEIGHT = 1.0 / SHARE;

    private static final double FRAMED = 0.94; // of a slot's width; the rest is its frame

    /** An icon's share of a slot's width and height; it stands above, so that a bar of few things is seen whole. */
    private static final double ICON = 0.62;

    private static final int[] DARK = {24, 24, 30};
    private static final int[] FRAME = {70, 70, 82};
    private static final int[] FULL = {245, 245, 245};
    private static final int[] EMPTY = {60, 60, 72};

    private final int size;
    private final int top;

    /** For frames of so many pixels on a side. */
    public BagStrip(int size) {
        this.size = size;
        top = size - size / SHARE;
    }

    /** The first row of the strip; the rows below it are all of it. */
    public int top() {
        return top;
    }

    /** The slot that a pixel of the strip lies in. */
    public int slotAt(int pixel) {
        return Math.min(SHARE - 1, pixel % size * SHARE / size);
    }

    /** The thing that a slot shows; one of its things if none of them is carried. */
    public static Item shown(int slot, Bag bag) {
        List<Item> kinds = SLOTS.get(slot);
        return kinds.stream().filter(bag::has).reduce(kinds.getFirst(), (_, last) -> last);
    }

    /** The most of a thing that makes sense to carry: of pickaxes one. */
    public static int most(Item item) {
        return item.isPickaxe() ? 1 : Bag.MOST;
    }

    /** Draws over a frame. */
    public void draw(Bag bag, byte[] rgb) {
        for (int slot = 0; slot < SLOTS.size(); slot++) {
            Item shown = shown(slot, bag);
            draw(slot, shown, bag.count(shown), rgb);
        }
    }

    private void draw(int slot, Item item, int count, byte[] rgb) {
        int left = slot * size / SHARE;
        int right = (slot + 1) * size / SHARE;
        int height = size - top;
        for (int row = 0; row < height; row++) {
            for (int column = left; column < right; column++) {
                double x = (column + 0.5 - left) / (right - left);
                double y = (row + 0.5) / height;
                put(rgb, 3 * ((top + row) * size + column), color(item, count, x, y, 1.0 / height));
            }
        }
    }

    /**
     * The colour at a place in a slot.
     *
     * @param x 0 to 1 from the left
     * @param y 0 to 1 from the top
     * @param pixel height of a pixel
     */
    private static int[] color(Item item, int count, double x, double y, double pixel) {
        if (y < pixel || x > FRAMED) {
            return FRAME;
        }
        if (count == 0) {
            return DARK;
        }
        double across = (x / FRAMED - 0.5) / ICON + 0.5; // 0 to 1 on the icon
        double down = (y - pixel) / (1 - pixel); // 0 below the frame, 1 at the foot of the bar
        if (across >= 0 && across < 1 && down < ICON) {
            return ItemIcons.color(item, across, down / ICON);
        }
        double covered = Math.clamp((count / (double) Bag.MOST - (1 - down)) / pixel + 0.5, 0, 1);
        return mixed(EMPTY, FULL, covered);
    }

    private static int[] mixed(int[] from, int[] to, double share) {
        int[] mixed = new int[3];
        for (int channel = 0; channel < 3; channel++) {
            mixed[channel] = (int) (from[channel] + share * (to[channel] - from[channel]) + 0.5);
        }
        return mixed;
    }

    private static void put(byte[] rgb, int at, int[] color) {
        for (int channel = 0; channel < 3; channel++) {
            rgb[at + channel] = (byte) color[channel];
        }
    }
}
