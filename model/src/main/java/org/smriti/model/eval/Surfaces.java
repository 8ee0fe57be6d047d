package org.smriti.model.eval;

import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;

/**
 * Names the piece of wall or floor that each pixel of a frame shows, in pieces of a quarter of a cell. Spheres are looked through:
 * what lies behind one is where it is.
 */
final class Surfaces {

    /** The sky, which tells no place from another. */
    static final int SKY = -1;

    private static final int PIECES = 4; // to a cell's side
    private static final int SIDES = 4;

    // The camera of org.smriti.model.world.render.
    private static final double HEIGHT = 0.4498;
    private static final double AHEAD = 0.075;
    private static final double WALL_HEIGHT = 0.75;
    private static final double HALF_VIEW = StrictMath.tan(StrictMath.toRadians(40));
    private static final double PITCH_SIN = 0.1 / StrictMath.sqrt(1.01);
    private static final double PITCH_COS = 1 / StrictMath.sqrt(1.01);

    private final Maze maze;
    private final int side;
    private final int ringed;

    Surfaces(Maze maze, int side) {
        this.maze = maze;
        this.side = side;
        ringed = maze.size() + 2;
    }

    /** Pieces that there are: names are below this. */
    int count() {
        return ringed * ringed * (PIECES * PIECES + SIDES * PIECES);
    }

    /** The names of what R·R pixels show. */
    int[] seen(Pose pose) {
        int[] names = new int[side * side];
        double focal = side / 2.0 / HALF_VIEW;
        for (int row = 0; row < side; row++) {
            double up = (side / 2.0 - row - 0.5) / focal;
            double stretch = PITCH_COS + up * PITCH_SIN;
            double slope = (up * PITCH_COS - PITCH_SIN) / stretch;
            for (int column = 0; column < side; column++) {
                double aside = (column + 0.5 - side / 2.0) / (stretch * focal);
                names[row * side + column] = hit(pose, aside, slope);
            }
        }
        return names;
    }

    /** Follows a ray of (1 forward, {@code aside} to the right, {@code slope} up) from cell to cell. */
    private int hit(Pose pose, double aside, double slope) {
        double stepX = pose.directionX() + aside * pose.directionY();
        double stepY = pose.directionY() - aside * pose.directionX();
        double eyeX = pose.x() + AHEAD * pose.directionX();
        double eyeY = pose.y() + AHEAD * pose.directionY();
        double floor = slope < 0 ? -HEIGHT / slope : Double.POSITIVE_INFINITY;
        int column = (int) Math.floor(eyeX);
        int row = (int) Math.floor(eyeY);
        while (true) {
            double toX = reach(eyeX, stepX, column);
            double toY = reach(eyeY, stepY, row);
            double depth = Math.min(toX, toY);
            if (depth >= floor) {
                return floorPiece(eyeX + floor * stepX, eyeY + floor * stepY);
            }
            boolean acrossX = toX < toY;
            int nextColumn = acrossX ? column + (stepX > 0 ? 1 : -1) : column;
            int nextRow = acrossX ? row : row + (stepY > 0 ? 1 : -1);
            if (!maze.isFree(nextColumn, nextRow)) {
                if (HEIGHT + depth * slope > WALL_HEIGHT) {
                    return SKY;
                }
                double along = acrossX ? eyeY + depth * stepY : eyeX + depth * stepX;
                int face = (acrossX ? 0 : 2) + ((acrossX ? stepX : stepY) > 0 ? 0 : 1);
                return cell(nextColumn, nextRow) + PIECES * PIECES + face * PIECES + piece(along);
            }
            column = nextColumn;
            row = nextRow;
        }
    }

    /** Depth at which a ray leaves a cell along one axis. */
    private static double reach(double eye, double step, int cell) {
        if (step == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return ((step > 0 ? cell + 1 : cell) - eye) / step;
    }

    private int floorPiece(double x, double y) {
        return cell((int) Math.floor(x), (int) Math.floor(y)) + PIECES * piece(y) + piece(x);
    }

    private static int piece(double at) {
        return (int) (PIECES * (at - Math.floor(at)));
    }

    private int cell(int column, int row) {
        int inside = Math.clamp(row + 1, 0, ringed - 1) * ringed + Math.clamp(column + 1, 0, ringed - 1);
        return inside * (PIECES * PIECES + SIDES * PIECES);
    }
}
