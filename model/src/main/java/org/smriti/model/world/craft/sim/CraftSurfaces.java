package org.smriti.model.world.craft.sim;

import java.util.Arrays;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.render.BagStrip;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.maze.render.SurfaceMap;

/**
 * What a camera in a valley has in view: the maze's surfaces, where each block on a face counts as another, and while the bag is open one
 * for each slot, which counts as another with each thing and number in it. Mutable; one thread at a time.
 */
final class CraftSurfaces implements Surfaces {

    private static final int HOLDINGS = Item.values().length * (Bag.MOST + 1);

    private final CraftSimulation at;
    private final int size;
    private final BagStrip strip;
    private final SurfaceMap blocks;
    private final int bag;
    private final int[] slots = new int[BagStrip.SLOTS.size()];

    CraftSurfaces(CraftSimulation at, int size) {
        this.at = at;
        this.size = size;
        strip = new BagStrip(size);
        blocks = new SurfaceMap(at::scenery, Valley.PICTURES, size);
        bag = blocks.surfaceCount();
    }

    @Override
    public int surfaceCount() {
        return bag + BagStrip.SLOTS.size() * HOLDINGS;
    }

    @Override
    public void trace(Pose camera) {
        blocks.trace(camera);
        Arrays.setAll(slots, this::slot);
    }

    @Override
    public int surfaceAt(int pixel) {
        return isOpen() && pixel / size >= strip.top() ? slots[strip.slotAt(pixel)] : blocks.surfaceAt(pixel);
    }

    /** The surface of a slot as it is now. */
    private int slot(int slot) {
        Bag held = at.snapshot().bag();
        Item shown = BagStrip.shown(slot, held);
        return bag + slot * HOLDINGS + shown.ordinal() * (Bag.MOST + 1) + held.count(shown);
    }

    private boolean isOpen() {
        return at.snapshot().open();
    }

    @Override
    public int visibleCount() {
        return blocks.visibleCount() + (isOpen() ? BagStrip.SLOTS.size() : 0);
    }

    /** What the bag covers counts as visible all the same: it lies at the agent's feet, where it was in view just before. */
    @Override
    public int visible(int i) {
        return i < blocks.visibleCount() ? blocks.visible(i) : slots[i - blocks.visibleCount()];
    }
}
