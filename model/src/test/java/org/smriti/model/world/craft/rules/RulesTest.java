package org.smriti.model.world.craft.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RulesTest {

    private static final String NOTHING = "-";

    /** A bag written as {@code wood=1 stone-pickaxe=1}. */
    private static Bag bag(String text) {
        Bag bag = Bag.EMPTY;
        for (String part : text.equals(NOTHING) ? new String[0] : text.split(" ")) {
            String[] sides = part.split("=");
            Item item = Arrays.stream(Item.values())
                    .filter(one -> one.label().equals(sides[0]))
                    .findFirst()
                    .orElseThrow();
            bag = bag.plus(item, Integer.parseInt(sides[1]));
        }
        return bag;
    }

    private static Set<Block> blocks(String text) {
        return text.equals(NOTHING)
                ? Set.of()
                : Arrays.stream(text.split(" ")).map(Block::valueOf).collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "TREE, -, taken",
        "TREE, wood=8, taken",
        "TREE, wood=9, BAG_FULL",
        "STONE, -, NEEDS_PICKAXE",
        "STONE, wooden-pickaxe=1, taken",
        "STONE, stone-pickaxe=1, taken",
        "STONE, wooden-pickaxe=1 stone=9, BAG_FULL",
        "COAL, -, NEEDS_PICKAXE",
        "COAL, wooden-pickaxe=1, taken",
        "IRON, wooden-pickaxe=1, NEEDS_PICKAXE",
        "IRON, stone-pickaxe=1, taken",
        "IRON, iron-pickaxe=1, taken",
        "TABLE, -, taken",
        "FURNACE, -, NEEDS_PICKAXE",
        "FURNACE, wooden-pickaxe=1, taken",
        "SUN, iron-pickaxe=1, STAYS",
        "MOON, iron-pickaxe=1, STAYS",
        "STAR, iron-pickaxe=1, STAYS",
        "FLOOR, iron-pickaxe=1, STAYS"
    })
    void aBlockIsTakenOrRefused(Block block, String carried, String expected) {
        Optional<Refusal> refusal = Rules.refusalToTake(block, bag(carried));
        assertEquals(expected, refusal.map(Refusal::name).orElse("taken"));
    }

    @ParameterizedTest
    @CsvSource({
        "wood=1, -, table",
        "-, -, nothing",
        "stone=5 coal=5 iron=5, -, nothing",
        "wood=1 table=1, -, nothing",
        "wood=1, TABLE, wooden-pickaxe",
        "wood=1 wooden-pickaxe=1, TABLE, nothing",
        "wood=1 stone=1 wooden-pickaxe=1, TABLE, stone-pickaxe",
        "wood=1 stone=1, TABLE, wooden-pickaxe",
        "stone=1 wooden-pickaxe=1, TABLE, furnace",
        "stone=1 wooden-pickaxe=1, -, nothing",
        "stone=1 stone-pickaxe=1, TABLE, furnace",
        "stone=1 stone-pickaxe=1, TABLE FURNACE, nothing",
        "stone=1 furnace=1 stone-pickaxe=1, TABLE, nothing",
        "wood=1 coal=1 iron=1 stone-pickaxe=1, TABLE, nothing",
        "wood=1 coal=1 iron=1 stone-pickaxe=1, FURNACE, table",
        "wood=1 coal=1 iron=1 stone-pickaxe=1, TABLE FURNACE, iron-pickaxe",
        "wood=1 iron=1 stone-pickaxe=1, TABLE FURNACE, nothing",
        "wood=9 stone=9 coal=9 iron=9 iron-pickaxe=1, TABLE FURNACE, nothing"
    })
    void theNextThingIsMade(String carried, String near, String expected) {
        Optional<Recipe> recipe = Rules.recipe(bag(carried), blocks(near));
        assertEquals(expected, recipe.map(Recipe::item).map(Item::label).orElse("nothing"));
    }

    @ParameterizedTest
    @CsvSource({
        "-, nothing",
        "wood=9 coal=1 iron=1 iron-pickaxe=1, nothing",
        "stone=1, STONE",
        "stone=1 furnace=1, FURNACE",
        "stone=1 furnace=1 table=1, TABLE"
    })
    void theNextThingIsPlaced(String carried, String expected) {
        assertEquals(
                expected,
                Rules.placing(bag(carried)).map(Placing::to).map(Block::name).orElse("nothing"));
    }

    @Test
    void whatIsPlacedCanBeTakenBack() {
        for (Placing placing : Rules.PLACINGS) {
            assertEquals(
                    placing.item(), Rules.taking(placing.to()).orElseThrow().item());
        }
    }

    @Test
    void aBagHoldsNoneToNine() {
        Bag nine = Bag.EMPTY.plus(Item.WOOD, 9);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> nine.plus(Item.WOOD, 1))
                .getMessage()
                .contains("10 of wood"));
        assertThrows(IllegalArgumentException.class, () -> Bag.EMPTY.plus(Item.IRON, -1));
        assertThrows(IllegalArgumentException.class, () -> Bag.of(1, 2));
        assertEquals(nine, Bag.of(9, 0, 0, 0, 0, 0, 0, 0, 0));
    }
}
