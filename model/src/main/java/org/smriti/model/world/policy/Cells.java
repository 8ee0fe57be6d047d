package org.smriti.model.world.policy;

import org.smriti.model.world.Cell;
import org.smriti.model.world.Pose;

/** Where poses lie among cells. */
final class Cells {

    private Cells() {}

    /** The cell in which the agent stands. */
    static Cell at(Pose pose) {
        return new Cell((int) StrictMath.floor(pose.x()), (int) StrictMath.floor(pose.y()));
    }

    /** From the agent to the centre of a cell, cells. */
    static double distance(Pose pose, Cell cell) {
        return StrictMath.hypot(cell.column() + 0.5 - pose.x(), cell.row() + 0.5 - pose.y());
    }
}
