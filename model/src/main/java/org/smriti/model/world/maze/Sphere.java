package org.smriti.model.world.maze;

/**
 * A coloured sphere, half sunk into the floor at a cell's centre.
 *
 * @param color its unlit colour
 * @param column the cell's column, 0 = west
 * @param row the cell's row, 0 = south
 */
public record Sphere(SphereColor color, int column, int row) {

    /** East coordinate of the centre, cells. */
    public double x() {
        return column + 0.5;
    }

    /** North coordinate of the centre, cells. */
    public double y() {
        return row + 0.5;
    }
}
