package org.smriti.model.world.maze.agent;

import org.smriti.model.world.maze.Scenery;

/** Keeps a ball's centre away from the walls. */
public final class WallDistance {

    /** Cells between the ball's centre and a wall it rests against: its radius is 0.1, and it was measured at 0.102. */
    public static final double REACH = 0.102;

    private static final int PARTS = 32;

    private final Scenery scenery;

    /** Measures distances from the walls of a scenery. */
    public WallDistance(Scenery scenery) {
        this.scenery = scenery;
    }

    /**
     * The share of a move, 0 to 1, that keeps clear of the walls.
     *
     * <p>A ball already closer than {@link #REACH} may go on as long as it does not come closer still.
     */
    double freeShare(double x, double y, double dx, double dy) {
        double clear = clearance(x, y);
        if (clear - StrictMath.hypot(dx, dy) >= REACH) {
            return 1;
        }
        double needed = StrictMath.min(REACH, clear);
        for (int part = 1; part <= PARTS; part++) {
            double share = (double) part / PARTS;
            if (clearance(x + share * dx, y + share * dy) < needed) {
                return (double) (part - 1) / PARTS;
            }
        }
        return 1;
    }

    /** The unit vector from the nearest wall to a place. */
    Offset normal(double x, double y) {
        Offset away = away(x, y);
        double distance = StrictMath.hypot(away.x(), away.y());
        return distance == 0 ? new Offset(0, 0) : away.scaled(1 / distance);
    }

    /** Cells from a place to the nearest wall, at most 1. */
    public double clearance(double x, double y) {
        Offset away = away(x, y);
        return StrictMath.hypot(away.x(), away.y());
    }

    /** The vector from the nearest wall among the nine cells around a place to that place; (1, 0) where there is none. */
    private Offset away(double x, double y) {
        int column = (int) StrictMath.floor(x);
        int row = (int) StrictMath.floor(y);
        Offset nearest = new Offset(1, 0);
        double least = 1;
        for (int r = row - 1; r <= row + 1; r++) {
            for (int c = column - 1; c <= column + 1; c++) {
                if (!scenery.isFree(c, r)) {
                    double dx = x - StrictMath.clamp(x, c, c + 1);
                    double dy = y - StrictMath.clamp(y, r, r + 1);
                    double squared = dx * dx + dy * dy;
                    if (squared < least) {
                        least = squared;
                        nearest = new Offset(dx, dy);
                    }
                }
            }
        }
        return nearest;
    }
}
