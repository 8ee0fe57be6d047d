package org.smriti.model.world.craft.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.TrajectorySum;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.Sight;

class CraftWorldTest {

    private static final int SIZE = 64;
    private static final World YARD = Worlds.named("craft-yard");

    @Test
    void tenActionsAreNumberedAfterTheMazes() {
        List<String> labels =
                YARD.actions().stream().map(action -> action.label()).toList();
        assertEquals(
                List.of(
                        "noop",
                        "forward",
                        "left",
                        "right",
                        "forward_left",
                        "forward_right",
                        "use",
                        "place",
                        "craft",
                        "inventory"),
                labels);
        for (int number = 0; number < 10; number++) {
            assertEquals(number, YARD.actions().get(number).number());
        }
    }

    @Test
    void handsComeBeforeWheels() {
        assertEquals(MazeAction.FORWARD_LEFT, YARD.steer(EnumSet.of(Control.FORWARD, Control.LEFT)));
        assertEquals(CraftAction.USE, YARD.steer(EnumSet.of(Control.FORWARD, Control.USE, Control.INVENTORY)));
        assertEquals(CraftAction.INVENTORY, YARD.steer(EnumSet.of(Control.INVENTORY)));
        assertEquals(MazeAction.NOOP, YARD.steer(Set.of()));
        assertEquals(MazeAction.NOOP, Worlds.named("room").steer(EnumSet.of(Control.USE)));
    }

    @Test
    void itHasTheMazesWalksAndItsOwnWhichNoMazeHas() {
        assertTrue(YARD.walks().containsAll(Worlds.named("room").walks()));
        assertTrue(YARD.walks().contains(Walk.GATHER));
        assertThrows(IllegalArgumentException.class, () -> Worlds.named("room").policy(Walk.GATHER, Course.of(1, 2)));
    }

    /** Must never change: recordings are replayed, and models were trained on these pictures. */
    @ParameterizedTest
    @CsvSource({
        "craft-yard, 84ec2ed, d7df134, aaa1b40b",
        "craft-9x9, 693b7c72, 7193c278, 4e1acd3a",
        "craft-13x13, 65440811, fcf17188, d5f71eab"
    })
    void aSeedMeansTheSameWalkAndTheSamePicturesForEver(String name, String away, String inPlace, String seen) {
        World world = Worlds.named(name);
        List<Walk> ways = List.of(Walk.GATHER, Walk.MINE_AND_RETURN, Walk.PLACE_AND_RETURN, Walk.LOOK_INTO_BAG);
        CRC32 frames = new CRC32();
        assertEquals(away, walked(world, ways, frames));
        assertEquals(inPlace, walked(world, List.of(Walk.MINE_AND_LOOK_BACK), frames));
        assertEquals(seen, Long.toHexString(frames.getValue()));
    }

    /** The sum of some walks, and into another one every eighth picture of them. */
    private static String walked(World world, List<Walk> ways, CRC32 frames) {
        Renderer renderer = world.renderer(SIZE);
        TrajectorySum walks = new TrajectorySum();
        for (Walk walk : ways) {
            Simulation at = world.start(7);
            Trajectory way = walk.from(at, Course.of(30, 80).wandering(7));
            walks.add(way);
            for (int frame = 0; frame < way.length(); frame += 8) {
                at.restore(way.states().get(frame));
                frames.update(renderer.render(at));
            }
        }
        return walks.hex();
    }

    @Test
    void theBagIsSeenWhileItIsOpen() {
        Simulation agent = YARD.start(3);
        Renderer renderer = YARD.renderer(SIZE);
        byte[] before = renderer.render(agent);
        agent.step(CraftAction.INVENTORY);
        byte[] open = renderer.render(agent);
        int strip = 3 * SIZE * (SIZE - SIZE / 6);
        assertTrue(Arrays.equals(before, 0, strip, open, 0, strip));
        assertFalse(Arrays.equals(before, strip, before.length, open, strip, open.length));
        agent.step(MazeAction.NOOP);
        assertTrue(Arrays.equals(before, renderer.render(agent)));
    }

    /** A block that takes the place of another was never seen before, nor was what it hid; the bag is as old as the last look into it. */
    @Test
    void sightKnowsWhatWasChangedAndWhenTheBagWasOpen() {
        CraftSimulation agent = CraftSimulation.of(YARD.start(3));
        Cell tree = agent.scenery().cells().stream()
                .filter(cell -> agent.scenery().block(cell) == Block.TREE)
                .filter(cell -> agent.scenery().isFree(cell.column() - 1, cell.row()))
                .findFirst()
                .orElseThrow();
        agent.place(new Pose(tree.column() - 0.5, tree.row() + 0.5, 0));
        Sight sight = new Sight(YARD.surfaces(agent, SIZE), SIZE);
        int[] ages = new int[SIZE * SIZE];
        int middle = SIZE * SIZE / 2 + SIZE / 2;
        int bottom = SIZE * SIZE - SIZE / 2;

        sight.observe(agent.pose());
        sight.observe(agent.pose());
        sight.copyAges(ages);
        assertEquals(1, ages[middle]);
        CraftState before = agent.snapshot();
        agent.step(CraftAction.USE);
        sight.observe(agent.pose());
        sight.copyAges(ages);
        assertEquals(Age.NEVER, ages[middle]);

        agent.step(CraftAction.INVENTORY);
        sight.observe(agent.pose());
        sight.copyAges(ages);
        assertEquals(Age.NEVER, ages[bottom]);
        agent.step(MazeAction.NOOP);
        sight.observe(agent.pose());
        agent.step(CraftAction.INVENTORY);
        sight.observe(agent.pose());
        sight.copyAges(ages);
        assertEquals(2, ages[bottom]);

        agent.restore(before);
        sight.observe(agent.pose());
        sight.copyAges(ages);
        assertEquals(5, ages[middle]);
    }

    @Test
    void aSimulationOfAnotherWorldIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> YARD.renderer(SIZE).render(Worlds.named("room").start(1)));
    }
}
