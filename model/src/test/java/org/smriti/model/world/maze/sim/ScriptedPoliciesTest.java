package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.MazeAction;

class ScriptedPoliciesTest {

    @ParameterizedTest
    @EnumSource(names = {"LEFT", "RIGHT"})
    void aSpinTurnsFullyAndPauses(MazeAction direction) {
        MazeSimulation simulation =
                MazeSimulation.start(MazeWorlds.named("room").maze(1), 1);
        Pose start = simulation.pose();
        Trajectory spin = Trajectory.follow(simulation, new SpinPolicy(direction, 2, 7), 2 * 20 + 7);
        Pose rest = spin.poses().get(2 * 20 + 5);
        assertEquals(direction.steer() * 720, Math.toDegrees(rest.heading() - start.heading()), 12);
        assertEquals(0, Math.hypot(rest.x() - start.x(), rest.y() - start.y()), 1e-9);
        assertEquals(
                7,
                spin.actions().subList(1, spin.length()).stream()
                        .filter(MazeAction.NOOP::equals)
                        .count(),
                1);
    }

    @Test
    void spinsDoNotDriftOverManyTurns() {
        MazeSimulation simulation =
                MazeSimulation.start(MazeWorlds.named("room").maze(1), 1);
        double start = simulation.pose().heading();
        Trajectory spin = Trajectory.follow(simulation, new SpinPolicy(MazeAction.LEFT, 1, 3), 460);
        double turned = Math.toDegrees(spin.poses().getLast().heading() - start);
        assertEquals(20 * 360, turned, 200);
    }

    @Test
    void onlyTurnsCanSpin() {
        assertThrows(IllegalArgumentException.class, () -> new SpinPolicy(MazeAction.FORWARD, 1, 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "maze-5x5", "maze-9x9", "maze-15x15"})
    void outAndBackComesHome(String world) {
        for (long seed = 0; seed < 20; seed++) {
            MazeSimulation simulation =
                    MazeSimulation.start(MazeWorlds.named(world).maze(seed), seed);
            Pose start = simulation.pose();
            OutAndBackPolicy policy = new OutAndBackPolicy(40);
            Trajectory.follow(simulation, policy, 41);
            assertFalse(policy.isHome());
            Trajectory.follow(simulation, policy, 160);
            assertTrue(policy.isHome(), world + " " + seed + " at " + simulation.pose() + " from " + start);
            assertEquals(0, distance(start, simulation.pose()), 0.3, world + " " + seed);
        }
    }

    @Test
    void onwardGetsAwayFromItsStartAndHardlyTouchesWalls() {
        MazeSimulation simulation =
                MazeSimulation.start(MazeWorlds.named("maze-15x15").maze(2), 2);
        Trajectory walk = Trajectory.follow(simulation, new OnwardPolicy(), 100);
        double length = 0;
        for (int t = 1; t < walk.length(); t++) {
            length += distance(walk.poses().get(t - 1), walk.poses().get(t));
        }
        assertTrue(length > 12, "only " + length + " cells in 100 steps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"room", "maze-7x7", "maze-11x11"})
    void aRandomWalkCanBeWalkedBack(String world) {
        for (long seed = 0; seed < 20; seed++) {
            MazeSimulation simulation =
                    MazeSimulation.start(MazeWorlds.named(world).maze(seed), seed);
            OutAndBackPolicy policy = new OutAndBackPolicy(new GoalPolicy(seed), 100);
            Trajectory.follow(simulation, policy, 400);
            assertTrue(policy.isHome(), world + " " + seed + " at " + simulation.pose());
        }
    }

    @Test
    void aTurnRestsForTheFramesAskedFor() {
        MazeSimulation simulation =
                MazeSimulation.start(MazeWorlds.named("maze-5x5").maze(1), 1);
        Trajectory walk = Trajectory.follow(simulation, new TurnAndRestPolicy(MazeAction.RIGHT, 3, 5), 6);
        assertEquals(
                List.of(
                        MazeAction.NOOP,
                        MazeAction.RIGHT,
                        MazeAction.RIGHT,
                        MazeAction.NOOP,
                        MazeAction.NOOP,
                        MazeAction.RIGHT,
                        MazeAction.RIGHT),
                walk.actions());
        assertEquals(1, walk.poses().stream().map(Pose::x).distinct().count());
    }

    private static double distance(Pose one, Pose other) {
        return Math.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
