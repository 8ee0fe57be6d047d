package org.smriti.model.world.maze.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
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

    private final SplitMix64 random;
    private int disturbed;
    private Optional<Scenery> known = Optional.empty();
    private List<Cell> free = List.of();
    private Route route;

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
        if (known.filter(scenery::equals).isEmpty()) { // at the beginning, and where cells have changed since
            known = Optional.of(scenery);
            free = freeCells(scenery, Cell.at(pose));
            route = choose(scenery);
        }
        if (route.endsAt(pose)) {
            route = choose(scenery);
        }
        return route.next(pose);
    }

    private Route choose(Scenery scenery) {
        return new Route(scenery, random.pick(free));
    }

    /** The cells that can be reached from here, row by row. */
    private static List<Cell> freeCells(Scenery scenery, Cell here) {
        Route back = new Route(scenery, here);
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < scenery.size(); row++) {
            for (int column = 0; column < scenery.size(); column++) {
                Cell cell = new Cell(column, row);
                if (back.leadsFrom(cell)) {
                    cells.add(cell);
                }
            }
        }
        return cells;
    }
}
