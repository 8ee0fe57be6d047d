package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Recipe;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.craft.rules.Taking;
import org.smriti.model.world.maze.Cell;

/** Works out the next step towards a thing from what the rules ask for it. */
final class Gatherer {

    private static final List<Item> PICKAXES = List.of(Item.WOODEN_PICKAXE, Item.STONE_PICKAXE, Item.IRON_PICKAXE);

    /** Things that need things that need things: more of them in a row are a circle. */
    private static final int DEEPEST = 6;

    private final Surroundings around;
    private final Bag bag;

    Gatherer(CraftSimulation at) {
        around = new Surroundings(at);
        bag = at.snapshot().bag();
    }

    /** The next step towards the next pickaxe; nothing if there is none to be had any more. */
    Stream<Errand> next() {
        return PICKAXES.stream()
                .filter(pickaxe -> !bag.hasPickaxe(pickaxe))
                .findFirst()
                .map(pickaxe -> towards(pickaxe, DEEPEST))
                .orElseGet(Stream::empty);
    }

    private Stream<Errand> towards(Item wanted, int deep) {
        if (deep == 0) {
            return Stream.empty();
        }
        Optional<Recipe> recipe =
                Rules.RECIPES.stream().filter(rule -> rule.item() == wanted).findFirst();
        return recipe.map(rule -> make(rule, deep)).orElseGet(() -> fetch(wanted, deep));
    }

    private Stream<Errand> fetch(Item wanted, int deep) {
        Optional<Cell> block = around.nearest(wanted);
        if (block.isPresent()) {
            return Errands.take(block.get());
        }
        return Rules.TAKINGS.stream()
                .filter(rule -> rule.item() == wanted)
                .map(Taking::pickaxe)
                .flatMap(Optional::stream)
                .filter(pickaxe -> !bag.hasPickaxe(pickaxe))
                .findFirst()
                .map(pickaxe -> towards(pickaxe, deep - 1))
                .orElseGet(Stream::empty);
    }

    private Stream<Errand> make(Recipe recipe, int deep) {
        for (Map.Entry<Item, Integer> use : recipe.uses().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            if (bag.count(use.getKey()) < use.getValue()) {
                return towards(use.getKey(), deep - 1);
            }
        }
        Optional<Cell> bench = around.nearAll(recipe.near());
        if (bench.isPresent()) {
            return Stream.of(Errands.goTo(bench.get()), Errands.act(CraftAction.CRAFT));
        }
        List<Block> standing = recipe.near().stream()
                .filter(block -> around.nearAll(List.of(block)).isPresent())
                .toList();
        return recipe.near().stream()
                .sorted()
                .filter(block -> !standing.contains(block))
                .findFirst()
                .map(block -> set(block, standing, deep))
                .orElseGet(() -> fetch(Item.FURNACE, 1)); // all stand, but apart: it is put beside the table next time
    }

    /** Puts a table or a furnace, made first if it is not carried, beside what stands already. */
    private Stream<Errand> set(Block block, List<Block> standing, int deep) {
        Item item = Rules.PLACINGS.stream()
                .filter(rule -> rule.to() == block)
                .findFirst()
                .orElseThrow()
                .item();
        if (!bag.has(item)) {
            return towards(item, deep - 1);
        }
        return around.spotBeside(standing)
                .map(spot -> Errands.put(spot.stand(), spot.cell()))
                .orElseGet(Stream::empty);
    }
}
