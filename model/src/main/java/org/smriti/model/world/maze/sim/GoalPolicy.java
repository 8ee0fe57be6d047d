package org.smriti.model.world.maze.sim;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Scenery;

/**
 * Wanders from one random cell to the next by shortest paths, now and then disturbed.
 *
 * <p>As in the walks of Memory Maze's data, each step has a 2 % chance to begin five random actions.
 */
public final class GoalPolicy implements Policy {

    private static final double DISTURBANCE = 0.02;
    private static final int DISTURBED_STEPS = 5;

    /** Cells from a goal's centre at which it counts as reached. */
    private static final double ARRIVED = 0.35;

    private final SplitMix64 random;
    private int disturbed;
    private List<Cell> free = List.of();
    private Cell goal = new Cell(-1, -1);
    private Distances distances;

    /** Wanders by the random numbers of a seed. */
    public GoalPolicy(long seed) {
        random = SplitMix64.of(seed, "goals");
    }

    @Override
    public MazeAction next(Simulation simulation) {
        if (disturbed == 0 && random.nextDouble() < DISTURBANCE) {
            disturbed = DISTURBED_STEPS;
        }
        if (disturbed > 0) {
            disturbed--;
            return random.pick(List.of(MazeAction.values()));
        }
        Scenery scenery = CellSimulation.of(simulation).scenery();
        Pose pose = simulation.pose();
        Cell here = Cell.at(pose);
        if (free.isEmpty()) {
            free = freeCells(scenery, here);
            choose(scenery);
        }
        if (here.equals(goal) && goal.distanceFrom(pose) < ARRIVED) {
            choose(scenery);
        }
        Cell waypoint = here.equals(goal) ? goal : onward(pose, here);
        return WaypointSteering.toward(pose, waypoint.column() + 0.5, waypoint.row() + 0.5);
    }

    private void choose(Scenery scenery) {
        goal = random.pick(free);
        distances = new Distances(scenery, goal);
    }

    /** The neighbour that is nearer to the goal; of two, the one the agent looks at. */
    private Cell onward(Pose pose, Cell here) {
        return Stream.of(Direction.values())
                .map(way -> way.from(here, 1))
                .filter(cell -> distances.from(cell) < distances.from(here))
                .min(Comparator.comparingDouble(cell -> degreesOff(pose, cell)))
                .orElse(goal);
    }

    private static double degreesOff(Pose pose, Cell cell) {
        return StrictMath.abs(WaypointSteering.degreesOff(pose, cell.column() + 0.5, cell.row() + 0.5));
    }

    /** The cells that can be reached from here, row by row. */
    private static List<Cell> freeCells(Scenery scenery, Cell here) {
        Distances reach = new Distances(scenery, here);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < scenery.size(); row++) {
            for (int column = 0; column < scenery.size(); column++) {
                Cell cell = new Cell(column, row);
                if (reach.from(cell) < Integer.MAX_VALUE) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
