package org.smriti.model.world.craft.rules;

import java.util.Locale;

/** What an agent can carry. */
public enum Item {
    WOOD,
    STONE,
    COAL,
    IRON,
    TABLE,
    FURNACE,
    WOODEN_PICKAXE,
    STONE_PICKAXE,
    IRON_PICKAXE;

    /** Whether it is a pickaxe; a later one does what an earlier one does, and more. */
    public boolean isPickaxe() {
        return compareTo(WOODEN_PICKAXE) >= 0;
    }

    /** Its name in files and messages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
