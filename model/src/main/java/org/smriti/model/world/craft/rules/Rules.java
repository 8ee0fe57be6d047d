package org.smriti.model.world.craft.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can be taken, placed and made: tables, after those of Crafter (Hafner 2021, MIT licence), with a table and a furnace that are made
 * before they are placed, and can be taken back.
 */
public final class Rules {

    /** What each block becomes when it is taken; of other blocks nothing can be taken. */
    public static final List<Taking> TAKINGS = List.of(
            new Taking(Block.TREE, Item.WOOD, Optional.empty()),
            new Taking(Block.TABLE, Item.TABLE, Optional.empty()),
            new Taking(Block.STONE, Item.STONE, Optional.of(Item.WOODEN_PICKAXE)),
            new Taking(Block.COAL, Item.COAL, Optional.of(Item.WOODEN_PICKAXE)),
            new Taking(Block.FURNACE, Item.FURNACE, Optional.of(Item.WOODEN_PICKAXE)),
            new Taking(Block.IRON, Item.IRON, Optional.of(Item.STONE_PICKAXE)));

    /** What can be placed; of several things in the bag the first here comes first. */
    public static final List<Placing> PLACINGS = List.of(
            new Placing(Item.TABLE, Block.TABLE),
            new Placing(Item.FURNACE, Block.FURNACE),
            new Placing(Item.STONE, Block.STONE));

    /** What can be made; of several the first here comes first. */
    public static final List<Recipe> RECIPES = List.of(
            new Recipe(Item.TABLE, Map.of(Item.WOOD, 1), Set.of()),
            new Recipe(Item.WOODEN_PICKAXE, Map.of(Item.WOOD, 1), Set.of(Block.TABLE)),
            new Recipe(Item.STONE_PICKAXE, Map.of(Item.WOOD, 1, Item.STONE, 1), Set.of(Block.TABLE)),
            new Recipe(Item.FURNACE, Map.of(Item.STONE, 1), Set.of(Block.TABLE)),
            new Recipe(
                    Item.IRON_PICKAXE,
                    Map.of(Item.WOOD, 1, Item.COAL, 1, Item.IRON, 1),
                    Set.of(Block.TABLE, Block.FURNACE)));

    private Rules() {}

    /** The rule of taking a block, if there is one. */
    public static Optional<Taking> taking(Block block) {
        return TAKINGS.stream().filter(rule -> rule.from() == block).findFirst();
    }

    /** Why a block cannot be taken with what is carried; empty if it can. */
    public static Optional<Refusal> refusalToTake(Block block, Bag bag) {
        Optional<Taking> taking = taking(block);
        if (taking.isEmpty()) {
            return Optional.of(Refusal.STAYS);
        }
        if (taking.get().pickaxe().filter(least -> !bag.hasPickaxe(least)).isPresent()) {
            return Optional.of(Refusal.NEEDS_PICKAXE);
        }
        return bag.fits(taking.get().item()) ? Optional.empty() : Optional.of(Refusal.BAG_FULL);
    }

    /** What is placed next of what is carried. */
    public static Optional<Placing> placing(Bag bag) {
        return PLACINGS.stream().filter(rule -> bag.has(rule.item())).findFirst();
    }

    /** What is made next of what is carried beside what stands near. */
    public static Optional<Recipe> recipe(Bag bag, Set<Block> near) {
        return RECIPES.stream()
                .filter(recipe -> isWanted(recipe.item(), bag, near))
                .filter(recipe -> bag.has(recipe.uses()) && near.containsAll(recipe.near()))
                .findFirst();
    }

    /** One of it is enough: a pickaxe until there is one as good, a table or a furnace until one is carried or stands near. */
    public static boolean isWanted(Item item, Bag bag, Set<Block> near) {
        if (item.isPickaxe()) {
            return !bag.hasPickaxe(item);
        }
        return !bag.has(item)
                && Arrays.stream(Block.values())
                        .filter(near::contains)
                        .noneMatch(block -> PLACINGS.contains(new Placing(item, block)));
    }
}
