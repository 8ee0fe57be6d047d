package org.smriti.model.world.maze;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Properties of a maze's shape that only tests need. */
public final class Connectivity {

    private Connectivity() {}

    /** Whether every free cell can be reached from every other. */
    public static boolean isConnected(Maze maze) {
        List<Cell> free = freeCells(maze);
        Set<Cell> reached = new HashSet<>(List.of(free.getFirst()));
        Deque<Cell> front = new ArrayDeque<>(reached);
        while (!front.isEmpty()) {
            Cell cell = front.pop();
            for (Direction way : Direction.values()) {
                Cell beyond = way.from(cell, 1);
                if (maze.isFree(beyond.column(), beyond.row()) && reached.add(beyond)) {
                    front.push(beyond);
                }
            }
        }
        return reached.size() == free.size();
    }

    /** The free cells, row by row from the south. */
    public static List<Cell> freeCells(Maze maze) {
        List<Cell> free = new ArrayList<>();
        for (int row = 0; row < maze.size(); row++) {
            for (int column = 0; column < maze.size(); column++) {
                if (maze.isFree(column, row)) {
                    free.add(new Cell(column, row));
                }
            }
        }
        return free;
    }

    /** How many of a cell's four neighbours are free. */
    public static int freeNeighbours(Maze maze, Cell cell) {
        int free = 0;
        for (Direction way : Direction.values()) {
            Cell beyond = way.from(cell, 1);
            free += maze.isFree(beyond.column(), beyond.row()) ? 1 : 0;
        }
        return free;
    }
}
