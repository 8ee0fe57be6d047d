package org.smriti.model.world.craft.sim;

import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.render.BagStrip;
import org.smriti.model.world.maze.render.SurfaceMap;

/**
 * What a camera in a valley has in view: the maze's surfaces, where each block on a face counts as another, and one for each slot of the bag
 * while it is open. Mutable; one thread at a time.
 */
final class CraftSurfaces implements Surfaces {

    private final CraftSimulation at;
    private final int size;
    private final BagStrip strip;
    private final SurfaceMap blocks;
    private final int bag;

    CraftSurfaces(CraftSimulation at, int size) {
        this.at = at;
        this.size = size;
        strip = new BagStrip(size);
        blocks = new SurfaceMap(at::scenery, Valley.PICTURES, size);
        bag = blocks.surfaceCount();
    }

    @Override
    public int surfaceCount() {
        return bag + BagStrip.SLOTS.size();
    }

    @Override
    public void trace(Pose camera) {
        blocks.trace(camera);
    }

    @Override
    public int surfaceAt(int pixel) {
        return isOpen() && pixel / size >= strip.top() ? bag + strip.slotAt(pixel) : blocks.surfaceAt(pixel);
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
        return i < blocks.visibleCount() ? blocks.visible(i) : bag + i - blocks.visibleCount();
    }
}
