package org.smriti.model.world.craft.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.DrawnValley;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.ValleySpec;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.craft.rules.Recipe;
import org.smriti.model.world.craft.rules.Refusal;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.MazeAction;

class CraftSimulationTest {

    private static final World WORLD = Worlds.named("craft-yard");
    private static final double EAST = 0;
    private static final double NORTH = Math.PI / 2;

    /** An agent in the middle of the south-western cell. */
    private static CraftSimulation in(double heading, String... rows) {
        return CraftSimulation.startAt(WORLD, DrawnValley.of(rows), new Pose(0.5, 0.5, heading));
    }

    private static Outcome after(CraftSimulation agent, Action action) {
        agent.step(action);
        return agent.snapshot().outcome();
    }

    private static Outcome refused(Refusal why) {
        return new Outcome.Refused(why);
    }

    @Test
    void aTreeAheadBecomesWoodAndIsGone() {
        CraftSimulation agent = in(EAST, "...", "...", ".T.");
        assertEquals(new Outcome.Taken(Item.WOOD, new Cell(1, 0)), after(agent, CraftAction.USE));
        assertEquals(Block.FLOOR, agent.scenery().block(new Cell(1, 0)));
        assertEquals(List.of(new Cell(1, 0)), agent.scenery().changed());
        assertEquals(Bag.EMPTY.plus(Item.WOOD, 1), agent.snapshot().bag());
        assertEquals(refused(Refusal.NOTHING_AHEAD), after(agent, CraftAction.USE));
    }

    @Test
    void whatIsFurtherThanACellCannotBeTaken() {
        CraftSimulation agent = in(EAST, "...", "...", "..T");
        assertEquals(refused(Refusal.NOTHING_AHEAD), after(agent, CraftAction.USE));
        agent.place(new Pose(0.999, 0.5, EAST));
        assertEquals(refused(Refusal.NOTHING_AHEAD), after(agent, CraftAction.USE));
        agent.place(new Pose(1.01, 0.5, EAST));
        assertEquals(new Outcome.Taken(Item.WOOD, new Cell(2, 0)), after(agent, CraftAction.USE));
    }

    @Test
    void wallsAndLandmarksStay() {
        assertEquals(refused(Refusal.STAYS), after(in(Math.PI, "...", "...", "..."), CraftAction.USE));
        assertEquals(refused(Refusal.STAYS), after(in(EAST, "...", "...", ".O."), CraftAction.USE));
        assertEquals(refused(Refusal.NEEDS_PICKAXE), after(in(EAST, "...", "...", ".S."), CraftAction.USE));
    }

    @Test
    void aTableIsMadePlacedAndTakenBack() {
        CraftSimulation agent = in(EAST, "...", "T..", ".T.");
        assertEquals(refused(Refusal.NOTHING_TO_MAKE), after(agent, CraftAction.CRAFT));
        assertEquals(refused(Refusal.NOTHING_TO_PLACE), after(agent, CraftAction.PLACE));
        after(agent, CraftAction.USE);
        assertEquals(new Outcome.Made(Item.TABLE), after(agent, CraftAction.CRAFT));
        assertEquals(1, agent.reward());
        assertEquals(new Outcome.Placed(Item.TABLE, new Cell(1, 0)), after(agent, CraftAction.PLACE));
        assertEquals(0, agent.reward());
        assertEquals(Block.TABLE, agent.scenery().block(new Cell(1, 0)));
        assertEquals(Bag.EMPTY, agent.snapshot().bag());
        assertEquals(new Outcome.Taken(Item.TABLE, new Cell(1, 0)), after(agent, CraftAction.USE));
        agent.place(new Pose(0.5, 0.5, NORTH));
        assertEquals(refused(Refusal.NO_ROOM), after(agent, CraftAction.PLACE));
    }

    /** Who stands at the very edge of a cell would otherwise have a block on his toes, and his eye in it. */
    @Test
    void nothingIsPlacedOnWhomItWouldTouch() {
        CraftSimulation agent = in(EAST, "...", "...", "...");
        CraftState state = agent.snapshot();
        agent.restore(
                new CraftState(state.motion(), state.valley(), Bag.EMPTY.plus(Item.TABLE, 1), false, state.outcome()));
        agent.place(new Pose(0.98, 0.5, EAST));
        assertEquals(refused(Refusal.NO_ROOM), after(agent, CraftAction.PLACE));
        agent.place(new Pose(0.8, 0.5, Math.PI / 4));
        assertEquals(new Outcome.Placed(Item.TABLE, new Cell(1, 0)), after(agent, CraftAction.PLACE));
    }

    @Test
    void theBagIsInThePictureWhileItIsHeldOpenAndNoLonger() {
        CraftSimulation agent = in(EAST, "...", "...", "...");
        agent.step(CraftAction.INVENTORY);
        assertTrue(agent.snapshot().open());
        agent.step(CraftAction.INVENTORY);
        assertTrue(agent.snapshot().open());
        agent.step(MazeAction.NOOP);
        assertFalse(agent.snapshot().open());
    }

    @Test
    void theAgentRollsOutWhileItsHandsAreBusyAndStopsAtWhatIsNewlyThere() {
        CraftSimulation agent = in(EAST, "T..", "...", "...");
        agent.restore(new CraftState(
                agent.snapshot().motion(),
                agent.scenery(),
                Bag.EMPTY.plus(Item.TABLE, 1),
                false,
                refused(Refusal.STAYS)));
        agent.step(MazeAction.FORWARD);
        agent.step(MazeAction.FORWARD);
        double before = agent.pose().x();
        assertTrue(agent.isFree(new Pose(1.5, 0.5, 0)));
        agent.step(CraftAction.PLACE);
        assertTrue(agent.pose().x() >= before, "it rolls on");
        for (int step = 0; step < 12; step++) {
            agent.step(MazeAction.FORWARD);
        }
        assertTrue(agent.pose().x() < 1, "a table stands in the way: " + agent.pose());
    }

    @Test
    void anotherAgentGoesItsOwnWay() {
        CraftSimulation agent = in(EAST, "...", "...", ".T.");
        CraftState before = agent.snapshot();
        Simulation other = agent.copy();
        other.step(CraftAction.USE);
        assertEquals(before, agent.snapshot());
        agent.step(CraftAction.USE);
        assertEquals(other.snapshot(), agent.snapshot());
        agent.restore(before);
        assertEquals(Block.TREE, agent.scenery().block(new Cell(1, 0)));
    }

    static List<World> worlds() {
        return ValleySpec.ALL.stream().map(spec -> Worlds.named(spec.name())).toList();
    }

    /** Whatever hands do: nothing appears from nothing, what is taken leaves the valley once, and what is used up is gone. */
    @ParameterizedTest
    @MethodSource("worlds")
    void nothingAppearsFromNothing(World world) {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix64 random = SplitMix64.of(seed, "hands");
            CraftSimulation agent = CraftSimulation.of(world.start(seed));
            Map<Item, Integer> stock = stock(agent.snapshot());
            List<Action> actions = new ArrayList<>(world.actions());
            actions.addAll(List.of(CraftAction.USE, CraftAction.CRAFT, CraftAction.PLACE, MazeAction.FORWARD));
            for (int step = 0; step < 600; step++) {
                Valley before = agent.scenery();
                agent.step(random.pick(actions));
                CraftState state = agent.snapshot();
                if (state.outcome() instanceof Outcome.Made made) {
                    Recipe recipe = Rules.RECIPES.stream()
                            .filter(rule -> rule.item() == made.item())
                            .findFirst()
                            .orElseThrow();
                    recipe.uses().forEach((item, used) -> stock.merge(item, -used, Integer::sum));
                    stock.merge(made.item(), 1, Integer::sum);
                }
                assertEquals(stock, stock(state), world.name() + " " + seed + ", step " + step);
                assertTrue(agent.isFree(state.pose()), "inside a block: " + state.pose());
                requireOneChange(before, state);
            }
        }
    }

    private static void requireOneChange(Valley before, CraftState state) {
        List<Cell> changed = before.cells().stream()
                .filter(cell -> before.block(cell) != state.valley().block(cell))
                .toList();
        switch (state.outcome()) {
            case Outcome.Taken taken -> assertEquals(List.of(taken.cell()), changed);
            case Outcome.Placed placed -> assertEquals(List.of(placed.cell()), changed);
            default -> assertEquals(List.of(), changed);
        }
        assertTrue(changed.stream().noneMatch(cell -> before.block(cell).isLandmark()));
    }

    /** What there is of each thing, in the bag and as blocks. */
    private static Map<Item, Integer> stock(CraftState state) {
        Map<Item, Integer> stock = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            stock.put(item, state.bag().count(item));
        }
        for (Cell cell : state.valley().cells()) {
            Rules.taking(state.valley().block(cell)).ifPresent(rule -> stock.merge(rule.item(), 1, Integer::sum));
        }
        return stock;
    }
}
