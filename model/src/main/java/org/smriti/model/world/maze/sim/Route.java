package org.smriti.model.world.maze.sim;

import java.util.Comparator;
import java.util.stream.Stream;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Scenery;

/** The shortest way to a cell of a scenery that stays as it is meanwhile; where that cell is filled, to a cell beside it. */
public final class Route {

    /** Cells from the last cell's centre at which it counts as reached. */
    private static final double ARRIVED = 0.35;

    private final Cell goal;
    private final boolean beside;
    private final Distances distances;

    /** Finds the way. */
    public Route(Scenery scenery, Cell goal) {
        this.goal = goal;
        beside = !scenery.isFree(goal.column(), goal.row());
        distances = new Distances(scenery, goal);
    }

    /** Whether there is a way from a cell. */
    public boolean leadsFrom(Cell cell) {
        return distances.from(cell) < Integer.MAX_VALUE;
    }

    /** Cells to walk from one to the goal, where there is a way. */
    public int length(Cell from) {
        return distances.from(from);
    }

    /** Whether an agent has arrived. */
    public boolean endsAt(Pose pose) {
        Cell here = Cell.at(pose);
        return (beside ? distances.from(here) == 1 : here.equals(goal)) && here.distanceFrom(pose) < ARRIVED;
    }

    /** The action that brings an agent on. */
    public MazeAction next(Pose pose) {
        Cell waypoint = waypoint(pose, Cell.at(pose));
        return WaypointSteering.toward(pose, waypoint.column() + 0.5, waypoint.row() + 0.5);
    }

    /** The neighbour that is nearer to the goal; of two, the one the agent looks at. In the last cell, that cell. */
    private Cell waypoint(Pose pose, Cell here) {
        return Stream.of(Direction.values())
                .map(way -> way.from(here, 1))
                .filter(cell -> distances.from(cell) < distances.from(here))
                .min(Comparator.comparingDouble(cell -> degreesOff(pose, cell)))
                .orElse(beside ? here : goal);
    }

    private static double degreesOff(Pose pose, Cell cell) {
        return StrictMath.abs(WaypointSteering.degreesOff(pose, cell.column() + 0.5, cell.row() + 0.5));
    }
}
