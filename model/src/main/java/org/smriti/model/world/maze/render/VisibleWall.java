package org.smriti.model.world.maze.render;

/**
 * A wall plane as one camera sees it: its depth as a function of side (right per forward), and how its picture lies on it.
 *
 * <p>Mutable, a slot that {@link Scene} reuses from frame to frame.
 */
final class VisibleWall {

    private Side side = Side.EAST;
    private int plane;
    private int picture;
    private double light;
    private double gap;
    private double nearnessAhead;
    private double nearnessPerSide;
    private double alongEye;
    private double alongForward;
    private double alongRight;

    /** The coordinate, x or y, of the face of a wall cell that is seen when looking towards a side. */
    static int plane(Side side, int column, int row) {
        return switch (side) {
            case EAST -> column;
            case WEST -> column + 1;
            case NORTH -> row;
            case SOUTH -> row + 1;
        };
    }

    boolean is(Side otherSide, int otherPlane, int otherPicture) {
        return side == otherSide && plane == otherPlane && picture == otherPicture;
    }

    void set(Side newSide, int newPlane, int newPicture, Scene scene) {
        side = newSide;
        plane = newPlane;
        picture = newPicture;
        double towards = side.stepX() * scene.forwardX() + side.stepY() * scene.forwardY();
        double towardsRight = side.stepX() * scene.forwardY() - side.stepY() * scene.forwardX();
        gap = side.stepX() * (plane - scene.eyeX()) + side.stepY() * (plane - scene.eyeY());
        nearnessAhead = towards / gap;
        nearnessPerSide = towardsRight / gap;
        light = Camera.light(towards * Camera.PITCH_COS);
        // To the right of a viewer who faces the wall: south when facing east, and so on round.
        alongEye = side.stepY() * scene.eyeX() - side.stepX() * scene.eyeY();
        alongForward = -towardsRight;
        alongRight = towards;
    }

    /** One over the depth (cells forward, on the ground) at which rays of a side meet the wall. */
    double nearness(double raySide) {
        return nearnessAhead + nearnessPerSide * raySide;
    }

    /** The change of nearness per side. */
    double nearnessPerSide() {
        return nearnessPerSide;
    }

    /** The side at which the wall has a nearness. */
    double sideAt(double nearness) {
        return (nearness - nearnessAhead) / nearnessPerSide;
    }

    /** Where rays of a side meet the wall, in cells to the right along it; whole numbers are the edges of cells. */
    double along(double raySide, double depth) {
        return alongEye + depth * (alongForward + raySide * alongRight);
    }

    /** Distance from the eye to the plane, cells. */
    double gap() {
        return gap;
    }

    /** Brightness, 0.3 to 0.9. */
    double light() {
        return light;
    }

    /** The number of the picture on it. */
    int picture() {
        return picture;
    }

    Side side() {
        return side;
    }

    int plane() {
        return plane;
    }

    /** Whether a place that does not lie on the plane is on the eye's side of it. */
    boolean isBehind(double x, double y) {
        return side.stepX() * (plane - x) + side.stepY() * (plane - y) > 0;
    }
}
