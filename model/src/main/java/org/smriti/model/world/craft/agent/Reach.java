package org.smriti.model.world.craft.agent;

import java.util.Optional;
import org.smriti.model.world.Pose;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.agent.WallDistance;

/** What lies straight ahead of an agent, within an arm's length. */
final class Reach {

    /** Cells from the agent's middle to the nearest face that it still reaches. */
    static final double LENGTH = 1;

    private Reach() {}

    /** The first filled cell ahead, the ring included. */
    static Optional<Cell> filled(Valley valley, Pose pose) {
        Ray ray = new Ray(pose);
        while (ray.advance() <= LENGTH) {
            if (!valley.isFree(ray.column, ray.row)) {
                return Optional.of(new Cell(ray.column, ray.row));
            }
        }
        return Optional.empty();
    }

    /** The cell next to the agent's own, if it is free and the agent does not touch it. */
    static Optional<Cell> free(Valley valley, Pose pose) {
        Ray ray = new Ray(pose);
        Cell cell = ray.advance() <= LENGTH ? new Cell(ray.column, ray.row) : Cell.at(pose);
        boolean room = valley.isFree(cell.column(), cell.row()) && distance(cell, pose) >= WallDistance.REACH;
        return room ? Optional.of(cell) : Optional.empty();
    }

    /** Cells from the agent's middle to the nearest point of a cell. */
    private static double distance(Cell cell, Pose pose) {
        double dx = pose.x() - StrictMath.clamp(pose.x(), cell.column(), cell.column() + 1);
        double dy = pose.y() - StrictMath.clamp(pose.y(), cell.row(), cell.row() + 1);
        return StrictMath.hypot(dx, dy);
    }

    /** Goes from cell to cell along a heading (Amanatides and Woo 1987). */
    private static final class Ray {
        private final int stepX;
        private final int stepY;
        private final double perColumn;
        private final double perRow;
        private double toColumn;
        private double toRow;
        private int column;
        private int row;

        Ray(Pose pose) {
            double x = pose.directionX();
            double y = pose.directionY();
            column = (int) StrictMath.floor(pose.x());
            row = (int) StrictMath.floor(pose.y());
            stepX = x > 0 ? 1 : -1;
            stepY = y > 0 ? 1 : -1;
            perColumn = x == 0 ? Double.POSITIVE_INFINITY : 1 / StrictMath.abs(x);
            perRow = y == 0 ? Double.POSITIVE_INFINITY : 1 / StrictMath.abs(y);
            toColumn = way(x > 0 ? column + 1 - pose.x() : pose.x() - column, perColumn);
            toRow = way(y > 0 ? row + 1 - pose.y() : pose.y() - row, perRow);
        }

        private static double way(double cells, double perCell) {
            return perCell == Double.POSITIVE_INFINITY ? perCell : cells * perCell;
        }

        /** Enters the next cell; returns how far away it begins. */
        double advance() {
            double entered;
            if (toColumn < toRow) {
                entered = toColumn;
                column += stepX;
                toColumn += perColumn;
            } else {
                entered = toRow;
                row += stepY;
                toRow += perRow;
            }
            return entered;
        }
    }
}
