package org.smriti.model.world.maze.render;

/** The side of a cell on which a wall face stands, and so the direction in which it is looked at. */
enum Side {
    EAST(1, 0),
    NORTH(0, 1),
    WEST(-1, 0),
    SOUTH(0, -1);

    private final int stepX;
    private final int stepY;

    Side(int stepX, int stepY) {
        this.stepX = stepX;
        this.stepY = stepY;
    }

    /** Columns from a cell to its neighbour on this side. */
    int stepX() {
        return stepX;
    }

    /** Rows from a cell to its neighbour on this side. */
    int stepY() {
        return stepY;
    }
}
