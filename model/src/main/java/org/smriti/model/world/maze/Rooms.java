package org.smriti.model.world.maze;

import java.util.stream.IntStream;
import org.smriti.model.world.maze.Maze.Floor;

/** Tells rooms from corridors where a map does not: corridors are one cell wide and a wall apart, so only rooms have two by two free cells. */
public final class Rooms {

    private final boolean[] free;
    private final int size;

    private Rooms(boolean[] free, int size) {
        this.free = free;
        this.size = size;
    }

    /**
     * The floors of a maze.
     *
     * @param free n·n cells, row by row from the south, each row from the west
     * @param size n
     */
    public static Floor[] floors(boolean[] free, int size) {
        Rooms rooms = new Rooms(free, size);
        return IntStream.range(0, size * size).mapToObj(rooms::floor).toArray(Floor[]::new);
    }

    private Floor floor(int cell) {
        if (!free[cell]) {
            return Floor.WALL;
        }
        int column = cell % size;
        int row = cell / size;
        boolean room = IntStream.of(row - 1, row)
                .anyMatch(south -> IntStream.of(column - 1, column).anyMatch(west -> isRoom(west, south)));
        return room ? Floor.ROOM : Floor.CORRIDOR;
    }

    /** Whether the two by two cells north-east of a corner are free. */
    private boolean isRoom(int west, int south) {
        return isFree(west, south) && isFree(west + 1, south) && isFree(west, south + 1) && isFree(west + 1, south + 1);
    }

    private boolean isFree(int column, int row) {
        return column >= 0 && row >= 0 && column < size && row < size && free[row * size + column];
    }
}
