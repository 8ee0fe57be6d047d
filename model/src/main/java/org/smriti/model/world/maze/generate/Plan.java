package org.smriti.model.world.maze.generate;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;

/**
 * A maze while it is being dug: which region each cell belongs to.
 *
 * <p>{@link #WALL} is solid, {@link #DOOR} an opening between two regions; rooms are 1 … {@link #rooms()}, pieces of corridor are numbered after them.
 */
final class Plan {

    static final int WALL = 0;
    static final int DOOR = -1;

    private final int size;
    private final int rooms;
    private final int[] regions;

    /** A solid block with the rooms dug out. */
    Plan(int size, List<Room> rooms) {
        this.size = size;
        this.rooms = rooms.size();
        this.regions = new int[size * size];
        for (int room = 0; room < rooms.size(); room++) {
            int region = room + 1;
            rooms.get(room).cells().forEach(cell -> set(cell, region));
        }
    }

    int rooms() {
        return rooms;
    }

    boolean contains(Cell cell) {
        return cell.column() >= 0 && cell.row() >= 0 && cell.column() < size && cell.row() < size;
    }

    /** The region at a cell; outside is wall. */
    int get(Cell cell) {
        return contains(cell) ? regions[cell.row() * size + cell.column()] : WALL;
    }

    void set(Cell cell, int region) {
        regions[cell.row() * size + cell.column()] = region;
    }

    boolean isWall(Cell cell) {
        return get(cell) == WALL;
    }

    boolean isRoom(Cell cell) {
        return get(cell) >= 1 && get(cell) <= rooms;
    }

    /** How many of a cell's four neighbours are not wall. */
    int openNeighbours(Cell cell) {
        int open = 0;
        for (Direction direction : Direction.values()) {
            if (!isWall(direction.from(cell, 1))) {
                open++;
            }
        }
        return open;
    }

    /** All cells, row by row from the south. */
    List<Cell> cells() {
        return every(1);
    }

    /** The cells in even columns and rows: corners of rooms and joints of corridors lie on no others. */
    List<Cell> joints() {
        return every(2);
    }

    private List<Cell> every(int step) {
        List<Cell> cells = new ArrayList<>();
        for (int row = 0; row < size; row += step) {
            for (int column = 0; column < size; column += step) {
                cells.add(new Cell(column, row));
            }
        }
        return cells;
    }
}
