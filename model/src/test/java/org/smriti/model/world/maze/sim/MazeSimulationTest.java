package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Pose;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.MazeText;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.agent.MazeState;
import org.smriti.model.world.maze.agent.WallDistance;

class MazeSimulationTest {

    private static final String HALL = """
        walls
        blue blue blue
        blue blue blue
        blue blue blue
        map
        #######
        #     #
        #     #
        #+ r  #
        #     #
        #    g#
        #######
        """;

    @Test
    void startsInTheMiddleOfASpawnCell() {
        Maze maze = MazeWorlds.named("maze-11x11").maze(3);
        Set<Cell> started = new HashSet<>();
        for (long seed = 0; seed < 100; seed++) {
            Pose pose = MazeSimulation.start(maze, seed).pose();
            Cell cell = new Cell((int) pose.x(), (int) pose.y());
            assertTrue(maze.spawns().contains(cell), "started on " + cell);
            assertEquals(0.5, pose.x() % 1, 0);
            assertEquals(0.5, pose.y() % 1, 0);
            started.add(cell);
        }
        assertEquals(new HashSet<>(maze.spawns()), started);
    }

    @Test
    void touchingTheTargetIsRewardedOnceAndAsksForAnother() {
        Maze maze = MazeText.parse(HALL);
        MazeSimulation simulation = redFirst(maze);
        List<Double> rewards = new ArrayList<>();
        for (int step = 0; step < 12; step++) {
            simulation.step(MazeAction.FORWARD);
            rewards.add(simulation.reward());
        }
        assertEquals(1, rewards.stream().mapToDouble(Double::doubleValue).sum());
        assertEquals(SphereColor.GREEN, simulation.target().color());
    }

    @Test
    void touchingAnotherSphereEarnsNothing() {
        Maze maze = MazeText.parse(HALL);
        MazeSimulation simulation = redFirst(maze);
        MazeState state = simulation.snapshot();
        simulation.restore(new MazeState(state.motion(), 1, 0, state.random()));
        for (int step = 0; step < 12; step++) {
            simulation.step(MazeAction.FORWARD);
            assertEquals(0, simulation.reward());
        }
    }

    private static MazeSimulation redFirst(Maze maze) {
        MazeSimulation simulation = MazeSimulation.startAt(maze, new Pose(0.5, 2.5, 0), 0);
        MazeState state = simulation.snapshot();
        simulation.restore(new MazeState(state.motion(), 0, 0, state.random()));
        return simulation;
    }

    @Test
    void aRestoredMomentGoesOnInTheSameWay() {
        MazeSimulation simulation =
                MazeSimulation.start(MazeWorlds.named("maze-5x5").maze(2), 2);
        SplitMix64 random = SplitMix64.of(1, "actions");
        List<MazeAction> actions = random(random, 200);
        actions.subList(0, 100).forEach(simulation::step);
        MazeState moment = simulation.snapshot();
        actions.subList(100, 200).forEach(simulation::step);
        MazeState end = simulation.snapshot();
        simulation.restore(moment);
        MazeSimulation twin = simulation.copy();
        actions.subList(100, 200).forEach(simulation::step);
        actions.subList(100, 200).forEach(twin::step);
        assertEquals(end, simulation.snapshot());
        assertEquals(end, twin.snapshot());
        assertNotEquals(end, moment);
    }

    @Test
    void noActionsLeadThroughWalls() {
        for (MazeWorld world : MazeWorlds.all()) {
            for (long seed = 0; seed < 5; seed++) {
                MazeSimulation simulation = MazeSimulation.start(world.maze(seed), seed);
                WallDistance walls = new WallDistance(simulation.maze());
                for (MazeAction action : driving(SplitMix64.of(seed, "driving"), 2000)) {
                    simulation.step(action);
                    Pose pose = simulation.pose();
                    assertTrue(simulation.maze().isFree((int) Math.floor(pose.x()), (int) Math.floor(pose.y())));
                    assertTrue(
                            walls.clearance(pose.x(), pose.y()) >= WallDistance.REACH - 1e-9,
                            world.name() + " " + pose);
                }
            }
        }
    }

    @Test
    void anAgentPressedAgainstAWallCanTurnAndLeave() {
        MazeSimulation simulation = MazeSimulation.startAt(MazeText.parse(HALL), new Pose(0.5, 2.5, Math.PI), 0);
        for (int step = 0; step < 10; step++) {
            simulation.step(MazeAction.FORWARD);
        }
        assertEquals(WallDistance.REACH, simulation.pose().x(), 0.01);
        double before = simulation.pose().heading();
        simulation.step(MazeAction.FORWARD_LEFT);
        double pressed = Math.toDegrees(simulation.pose().heading() - before);
        assertTrue(pressed > 6 && pressed < 11, "turned " + pressed + "° while pressed, 7 to 10 were recorded");
        for (int step = 0; step < 10; step++) {
            simulation.step(MazeAction.LEFT);
        }
        for (int step = 0; step < 8; step++) {
            simulation.step(MazeAction.FORWARD);
        }
        assertTrue(simulation.pose().x() > 1, "still at " + simulation.pose());
    }

    @Test
    void newTargetsAreAlwaysOthers() {
        Maze maze = MazeText.parse(HALL);
        for (long seed = 0; seed < 20; seed++) {
            MazeSimulation simulation = MazeSimulation.startAt(maze, new Pose(0.5, 2.5, 0), seed);
            Sphere asked = simulation.target();
            for (MazeAction action : driving(SplitMix64.of(seed, "driving"), 500)) {
                simulation.step(action);
                assertEquals(simulation.reward() == 1, !asked.equals(simulation.target()));
                asked = simulation.target();
            }
        }
    }

    @Test
    void aMazeWithoutSpheresHasNothingToAskFor() {
        Maze.Floor[] floors = {Maze.Floor.ROOM};
        Maze maze = new Maze(1, floors, MazeWorlds.named("room").maze(0).regions(), List.of(), List.of(new Cell(0, 0)));
        assertThrows(IllegalArgumentException.class, () -> MazeSimulation.start(maze, 0));
    }

    private static List<MazeAction> random(SplitMix64 random, int steps) {
        List<MazeAction> actions = new ArrayList<>();
        for (int step = 0; step < steps; step++) {
            actions.add(random.pick(List.of(MazeAction.values())));
        }
        return actions;
    }

    private static List<MazeAction> driving(SplitMix64 random, int steps) {
        List<MazeAction> actions = new ArrayList<>();
        while (actions.size() < steps) {
            MazeAction action = random.pick(
                    List.of(MazeAction.FORWARD, MazeAction.FORWARD, MazeAction.LEFT, MazeAction.FORWARD_RIGHT));
            int times = 1 + random.nextInt(8);
            for (int time = 0; time < times; time++) {
                actions.add(action);
            }
        }
        return actions;
    }
}
