package org.smriti.model.world.maze;

import java.util.List;

/**
 * A square of cells inside a ring of wall, as cameras and rolling balls meet it: each cell is floor, or filled to the height of the walls.
 *
 * <p>Columns run west to east and rows south to north, both 0…n−1 inside and −1 or n on the ring.
 */
public interface Scenery {

    /** n, the inner cells on a side. */
    int size();

    /** What lies at a cell; everything outside the inner grid is wall. */
    Maze.Floor floor(int column, int row);

    /** Whether the agent can stand on the cell. */
    default boolean isFree(int column, int row) {
        return floor(column, row) != Maze.Floor.WALL;
    }

    /** The number, among those of a renderer, of the picture on the faces of the filled cell there; −1 ≤ column, row ≤ n. */
    int picture(int column, int row);

    /** What lies half sunk in its free cells. */
    default List<Sphere> spheres() {
        return List.of();
    }
}
