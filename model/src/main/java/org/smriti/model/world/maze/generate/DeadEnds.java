package org.smriti.model.world.maze.generate;

import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;

/** Fills up corridors and doors that lead nowhere. */
final class DeadEnds {

    private DeadEnds() {}

    static void fill(Plan plan) {
        for (Cell cell : plan.cells()) {
            fillFrom(plan, cell);
        }
    }

    private static void fillFrom(Plan plan, Cell end) {
        if (!plan.contains(end) || plan.isWall(end) || plan.openNeighbours(end) > 1) {
            return;
        }
        plan.set(end, Plan.WALL);
        for (Direction way : Direction.values()) {
            fillFrom(plan, way.from(end, 1));
        }
    }
}
