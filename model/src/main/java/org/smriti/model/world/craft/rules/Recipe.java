package org.smriti.model.world.craft.rules;

import java.util.Map;
import java.util.Set;

/**
 * A rule of crafting.
 *
 * @param item what is made, one of it
 * @param uses what is used up
 * @param near blocks that must stand near
 */
public record Recipe(Item item, Map<Item, Integer> uses, Set<Block> near) {

    /** Keeps copies. */
    public Recipe {
        uses = Map.copyOf(uses);
        near = Set.copyOf(near);
    }
}
