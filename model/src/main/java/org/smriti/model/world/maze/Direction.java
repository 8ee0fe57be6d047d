package org.smriti.model.world.maze;

/** One of the four sides of a cell. */
public enum Direction {
    EAST(1, 0),
    NORTH(0, 1),
    WEST(-1, 0),
    SOUTH(0, -1);

    private final int columns;
    private final int rows;

    Direction(int columns, int rows) {
        this.columns = columns;
        this.rows = rows;
    }

    /** The cell {@code steps} further on this side. */
    public Cell from(Cell cell, int steps) {
        return new Cell(cell.column() + steps * columns, cell.row() + steps * rows);
    }

    /** The side a quarter turn to the left. */
    public Direction left() {
        return values()[(ordinal() + 1) % 4];
    }

    /** The side behind. */
    public Direction opposite() {
        return values()[(ordinal() + 2) % 4];
    }

    /** Radians, 0 = east, counter-clockwise positive. */
    public double heading() {
        return ordinal() * StrictMath.PI / 2;
    }
}
