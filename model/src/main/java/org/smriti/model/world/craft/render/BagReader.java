package org.smriti.model.world.craft.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;

/**
 * Reads the open bag from a picture, drawn or predicted: in each slot, the thing and number whose drawing is nearest by the sum of squared
 * errors. Immutable; what it compares with is drawn once.
 */
public final class BagReader {

    private final List<Slot> slots = new ArrayList<>();

    /** What a slot can show, and its pixels then: three bytes each. */
    private record Holding(Item item, int count, byte[] drawn) {}

    /** The pixels of a slot, and all that it can show. */
    private record Slot(int[] pixels, List<Holding> holdings) {}

    /** For frames of so many pixels on a side. */
    public BagReader(int size) {
        BagStrip strip = new BagStrip(size);
        byte[] rgb = new byte[3 * size * size];
        for (int number = 0; number < BagStrip.SLOTS.size(); number++) {
            int slot = number;
            int[] pixels = IntStream.range(strip.top() * size, size * size)
                    .filter(pixel -> strip.slotAt(pixel) == slot)
                    .toArray();
            List<Holding> holdings = new ArrayList<>();
            for (Item item : BagStrip.SLOTS.get(slot)) {
                for (int count = 0; count <= BagStrip.most(item); count++) {
                    strip.draw(Bag.EMPTY.plus(item, count), rgb);
                    holdings.add(new Holding(item, count, VisibleObject.cut(rgb, pixels)));
                }
            }
            slots.add(new Slot(pixels, holdings));
        }
    }

    /**
     * What the picture's lowest sixth shows if it is read as a bag.
     *
     * @param rgb R·R·3 bytes
     */
    public Bag read(byte[] rgb) {
        Bag bag = Bag.EMPTY;
        for (Slot slot : slots) {
            Holding held = nearest(slot, VisibleObject.cut(rgb, slot.pixels()));
            bag = bag.plus(held.item(), held.count());
        }
        return bag;
    }

    private static Holding nearest(Slot slot, byte[] shown) {
        Holding best = slot.holdings().getFirst();
        long least = Long.MAX_VALUE;
        for (Holding holding : slot.holdings()) {
            long error = VisibleObject.error(shown, holding.drawn());
            if (error < least) {
                least = error;
                best = holding;
            }
        }
        return best;
    }
}
