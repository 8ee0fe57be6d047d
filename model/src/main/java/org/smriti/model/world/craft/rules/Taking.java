package org.smriti.model.world.craft.rules;

import java.util.Optional;

/**
 * A rule of taking: a block becomes a thing in the bag, and its cell floor.
 *
 * @param from the block
 * @param item what it becomes
 * @param pickaxe the least one that it takes, if it takes any
 */
public record Taking(Block from, Item item, Optional<Item> pickaxe) {}
