package org.smriti.model.world.maze.sim;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Scenery;

/** Goes straight on from cell to cell; at a wall it turns to the side on which it sees further, and round in a dead end. */
final class OnwardPolicy implements Policy {

    /** Cells to a cell's centre at which the agent looks for the next one. */
    private static final double REACHED = 0.3;

    private List<Direction> course = List.of();
    private Cell waypoint = new Cell(-1, -1);

    @Override
    public MazeAction next(Simulation simulation) {
        Scenery scenery = CellSimulation.of(simulation).scenery();
        Pose pose = simulation.pose();
        if (course.isEmpty()) {
            course = List.of(nearest(pose));
            waypoint = beyond(scenery, Cell.at(pose));
        } else if (waypoint.distanceFrom(pose) < REACHED) {
            waypoint = beyond(scenery, waypoint);
        }
        return WaypointSteering.toward(pose, waypoint.column() + 0.5, waypoint.row() + 0.5);
    }

    private static Direction nearest(Pose pose) {
        return Stream.of(Direction.values())
                .max(Comparator.comparingDouble(way -> StrictMath.cos(way.heading() - pose.heading())))
                .orElseThrow();
    }

    private Cell beyond(Scenery scenery, Cell cell) {
        Direction ahead = course.getFirst();
        if (sight(scenery, cell, ahead) == 0) {
            Direction left = ahead.left();
            ahead = Stream.of(left, left.opposite(), ahead.opposite())
                    .filter(way -> sight(scenery, cell, way) > 0)
                    .max(Comparator.comparingInt(
                            way -> way == course.getFirst().opposite() ? 0 : sight(scenery, cell, way)))
                    .orElse(ahead);
            course = List.of(ahead);
        }
        return sight(scenery, cell, ahead) > 0 ? ahead.from(cell, 1) : cell;
    }

    /** Free cells in a row, seen from a cell. */
    private static int sight(Scenery scenery, Cell cell, Direction way) {
        int seen = 0;
        Cell next = way.from(cell, 1);
        while (scenery.isFree(next.column(), next.row())) {
            seen++;
            next = way.from(next, 1);
        }
        return seen;
    }
}
