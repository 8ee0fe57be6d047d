package org.smriti.model.world.maze;

import org.smriti.model.world.Pose;

/**
 * A cell of the maze grid.
 *
 * @param column 0 = west
 * @param row 0 = south
 */
public record Cell(int column, int row) {

    /** The cell in which a pose lies. */
    public static Cell at(Pose pose) {
        return new Cell((int) StrictMath.floor(pose.x()), (int) StrictMath.floor(pose.y()));
    }

    /** Cells from a pose to this cell's centre. */
    public double distanceFrom(Pose pose) {
        return StrictMath.hypot(column + 0.5 - pose.x(), row + 0.5 - pose.y());
    }
}
