package org.smriti.model.world.maze.sim;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Queue;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.Scenery;

/** Steps from every cell of a scenery to one goal, along free cells. */
final class Distances {

    private static final int UNREACHED = Integer.MAX_VALUE;

    private final Scenery scenery;
    private final int[] steps;

    Distances(Scenery scenery, Cell goal) {
        this.scenery = scenery;
        this.steps = new int[scenery.size() * scenery.size()];
        Arrays.fill(steps, UNREACHED);
        spread(goal);
    }

    private void spread(Cell goal) {
        Queue<Cell> front = new ArrayDeque<>();
        steps[index(goal)] = 0;
        front.add(goal);
        while (!front.isEmpty()) {
            Cell cell = front.remove();
            for (Direction way : Direction.values()) {
                Cell beyond = way.from(cell, 1);
                if (scenery.isFree(beyond.column(), beyond.row()) && steps[index(beyond)] == UNREACHED) {
                    steps[index(beyond)] = steps[index(cell)] + 1;
                    front.add(beyond);
                }
            }
        }
    }

    /** Cells to walk from a cell to the goal; {@link Integer#MAX_VALUE} where there is no way. */
    int from(Cell cell) {
        return scenery.isFree(cell.column(), cell.row()) ? steps[index(cell)] : UNREACHED;
    }

    private int index(Cell cell) {
        return cell.row() * scenery.size() + cell.column();
    }
}
