package org.smriti.model.world.craft.rules;

/**
 * A rule of placing: a thing from the bag becomes a block on a free cell.
 *
 * @param item the thing
 * @param to what it becomes
 */
public record Placing(Item item, Block to) {}
