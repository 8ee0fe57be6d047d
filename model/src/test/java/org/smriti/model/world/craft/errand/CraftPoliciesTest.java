package org.smriti.model.world.craft.errand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.world.Course;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.DrawnValley;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.maze.Cell;

class CraftPoliciesTest {

    private static final int SHOWN = 40;
    private static final int FRAMES = 120;

    private static Trajectory walk(World world, Walk walk, long seed, int frames) {
        return walk.from(world.start(seed), Course.of(SHOWN, frames).wandering(seed));
    }

    private static List<CraftState> states(Trajectory walk) {
        return walk.states().stream().map(CraftState.class::cast).toList();
    }

    /** The tools come in their order, and the last of them is made in nearly every valley, all by the rules. */
    @ParameterizedTest
    @CsvSource({"craft-yard, 400", "craft-9x9, 500", "craft-13x13, 600"})
    void aGathererMakesAllToolsInTheirOrder(String name, int frames) {
        List<Item> order = List.of(Item.WOODEN_PICKAXE, Item.STONE_PICKAXE, Item.IRON_PICKAXE);
        int whole = 0;
        int seeds = 20;
        for (long seed = 0; seed < seeds; seed++) {
            List<Item> made = states(walk(Worlds.named(name), Walk.GATHER, seed, frames)).stream()
                    .map(CraftState::outcome)
                    .filter(Outcome.Made.class::isInstance)
                    .map(outcome -> ((Outcome.Made) outcome).item())
                    .filter(Item::isPickaxe)
                    .toList();
            assertEquals(order.subList(0, made.size()), made, name + " " + seed);
            whole += made.size() == order.size() ? 1 : 0;
        }
        assertTrue(whole >= 0.9 * seeds, whole + " of " + seeds + " in " + name);
    }

    /** Table and furnace that stand apart are brought together, also where the agent wanders in between. */
    @ParameterizedTest
    @EnumSource(names = {"GATHER", "LOOK_INTO_BAG"})
    void tableAndFurnaceThatStandApartAreBroughtTogether(Walk walk) {
        World yard = Worlds.named("craft-yard");
        Valley valley = DrawnValley.of("B....T", "......", "......", "......", "......", "T..ICF");
        for (long seed = 0; seed < 5; seed++) {
            CraftSimulation agent = CraftSimulation.startAt(yard, valley, new Pose(2.5, 2.5, 0));
            CraftState state = agent.snapshot();
            Bag bag = Bag.EMPTY.plus(Item.STONE_PICKAXE, 1);
            agent.restore(new CraftState(state.motion(), valley, bag, false, state.outcome()));
            Trajectory way = walk.from(agent, Course.of(1, 600).wandering(seed));
            assertTrue(states(way).stream().anyMatch(one -> one.bag().has(Item.IRON_PICKAXE)), walk + " " + seed);
        }
    }

    /** A wanderer whose valley is changed by somebody else goes by what is there now. */
    @Test
    void aWandererGoesByTheCellsAsTheyAre() {
        World yard = Worlds.named("craft-yard");
        CraftSimulation agent = CraftSimulation.startAt(
                yard,
                DrawnValley.of("......", "......", "......", "TTTTTT", "......", "......"),
                new Pose(0.5, 0.5, 0));
        Policy wanderer = yard.policy(Walk.GOALS, Course.of(0, 10).wandering(1));
        for (int step = 0; step < 60; step++) {
            agent.step(wanderer.next(agent));
        }
        CraftState state = agent.snapshot();
        Valley open = agent.scenery().with(new Cell(3, 2), Block.FLOOR);
        agent.restore(new CraftState(state.motion(), open, state.bag(), false, state.outcome()));
        boolean crossed = false;
        for (int step = 0; step < 200; step++) {
            agent.step(wanderer.next(agent));
            crossed |= agent.pose().y() > 3;
        }
        assertTrue(crossed, "through the gap");
    }

    /** In most walks something that was changed in frames that are shown is in view again in those that are not. */
    @ParameterizedTest
    @CsvSource({
        "MINE_AND_LOOK_BACK, CHANGED, 10",
        "MINE_AND_LOOK_BACK, CARRIED, 2",
        "MINE_AND_RETURN, CHANGED, 10",
        "PLACE_AND_RETURN, CHANGED, 10",
        "LOOK_INTO_BAG, CARRIED, 2",
        "BACK_TO_LANDMARK, LANDMARK, 2"
    })
    void walksAskWhatBecameOfWhatWasShown(Walk walk, ObjectKind kind, int frames) {
        World yard = Worlds.named("craft-yard");
        Renderer renderer = yard.renderer(32);
        long asked = IntStream.range(0, 12)
                .filter(seed -> asked(yard, renderer, walk, seed, kind) >= frames)
                .count();
        assertTrue(asked >= 8, asked + " of 12");
    }

    private static long asked(World world, Renderer renderer, Walk walk, long seed, ObjectKind kind) {
        Simulation start = world.start(seed);
        ObjectRecall recall = world.objects(start, renderer);
        Trajectory way = walk.from(start, Course.of(SHOWN, FRAMES).wandering(seed));
        return IntStream.range(0, FRAMES)
                .filter(frame -> recall.next(way.states().get(frame), frame < SHOWN).stream()
                        .anyMatch(object -> frame >= SHOWN
                                && object.kind() == kind
                                && object.age().orElse(0) > 10))
                .count();
    }

    @ParameterizedTest
    @EnumSource(
            names = {
                "MINE_AND_LOOK_BACK",
                "MINE_AND_RETURN",
                "PLACE_AND_RETURN",
                "LOOK_INTO_BAG",
                "BACK_TO_LANDMARK",
                "GATHER"
            })
    void aSeedDecidesTheWalk(Walk walk) {
        World world = Worlds.named("craft-9x9");
        assertEquals(walk(world, walk, 5, 60), walk(world, walk, 5, 60));
        assertTrue(!walk(world, walk, 5, 60).equals(walk(world, walk, 6, 60)));
    }

    @Test
    void walksOfBallsLeaveTheValleyAsItIs() {
        World world = Worlds.named("craft-yard");
        for (Walk walk : Worlds.named("room").walks()) {
            Trajectory way =
                    walk.from(world.start(1), Course.of(SHOWN, 2 * SHOWN).wandering(1));
            assertTrue(
                    states(way).stream()
                            .allMatch(state -> state.valley().changed().isEmpty()),
                    walk.label());
        }
    }
}
