package org.smriti.model.world.craft.render;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;

/**
 * Reads the open bag from a picture, drawn or predicted: in each slot, the thing and number whose drawing is nearest by the sum of squared
 * errors. One thread at a time.
 */
public final class BagReader {

    private final int size;
    private final BagStrip strip;
    private final byte[] drawn;

    /** What a slot can show. */
    private record Holding(Item item, int count) {}

    /** For frames of so many pixels on a side. */
    public BagReader(int size) {
        this.size = size;
        strip = new BagStrip(size);
        drawn = new byte[3 * size * size];
    }

    /**
     * What the picture's lowest sixth shows if it is read as a bag.
     *
     * @param rgb R·R·3 bytes
     */
    public Bag read(byte[] rgb) {
        Bag bag = Bag.EMPTY;
        for (int slot = 0; slot < BagStrip.SLOTS.size(); slot++) {
            Holding held = read(slot, rgb);
            bag = bag.plus(held.item(), held.count());
        }
        return bag;
    }

    private Holding read(int slot, byte[] rgb) {
        Holding best = new Holding(BagStrip.SLOTS.get(slot).getFirst(), 0);
        long least = Long.MAX_VALUE;
        for (Holding holding : holdings(slot)) {
            strip.draw(Bag.EMPTY.plus(holding.item(), holding.count()), drawn);
            long error = error(slot, rgb);
            if (error < least) {
                least = error;
                best = holding;
            }
        }
        return best;
    }

    private static List<Holding> holdings(int slot) {
        List<Holding> holdings = new ArrayList<>();
        for (Item item : BagStrip.SLOTS.get(slot)) {
            for (int count = 0; count <= BagStrip.most(item); count++) {
                holdings.add(new Holding(item, count));
            }
        }
        return holdings;
    }

    private long error(int slot, byte[] rgb) {
        long error = 0;
        for (int pixel = strip.top() * size; pixel < size * size; pixel++) {
            if (strip.slotAt(pixel) == slot) {
                for (int i = 3 * pixel; i < 3 * pixel + 3; i++) {
                    int difference = (rgb[i] & 0xff) - (drawn[i] & 0xff);
                    error += (long) difference * difference;
                }
            }
        }
        return error;
    }
}
