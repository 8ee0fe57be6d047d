package org.smriti.model.world.craft.rules;

/** What a cell of a valley is: floor, or filled with one block as high as the walls around the valley. */
public enum Block {
    FLOOR,
    TREE,
    STONE,
    COAL,
    IRON,
    TABLE,
    FURNACE,
    SUN,
    MOON,
    STAR;

    /** Whether it is a landmark: one of a kind, and there for ever. */
    public boolean isLandmark() {
        return compareTo(SUN) >= 0;
    }
}
