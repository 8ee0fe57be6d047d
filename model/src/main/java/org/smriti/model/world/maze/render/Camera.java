package org.smriti.model.world.maze.render;

/** Memory Maze's camera, light and heights, as measured; lengths in cells (one cell is two metres). */
final class Camera {

    /** Eye above the floor. */
    static final double HEIGHT = 0.4498;

    /** Eye ahead of the agent's position, along the heading. */
    static final double AHEAD = 0.075;

    /** Top of the walls; above the eye, so no ray ever passes over a wall. */
    static final double WALL_HEIGHT = 0.75;

    /** Radius of the spheres, whose centres lie at floor level in the middle of a cell. */
    static final double SPHERE_RADIUS = 0.3;

    /** The camera looks down by the angle whose tangent is 0.1 (5.7106°). */
    static final double PITCH_SIN = 0.1 / StrictMath.sqrt(1.01);

    static final double PITCH_COS = 1 / StrictMath.sqrt(1.01);

    /** Tangent of half the field of view, 80° in both directions. */
    static final double HALF_VIEW = StrictMath.tan(StrictMath.toRadians(40));

    /** The greatest sideways slope (right per forward, on the ground) of any ray: at the bottom corners. */
    static final double WIDEST = HALF_VIEW / (PITCH_COS - HALF_VIEW * PITCH_SIN);

    private static final double AMBIENT = 0.3;
    private static final double DIFFUSE = 0.6;

    private Camera() {}

    /** Brightness, 0.3 to 0.9, of a surface whose inward normal makes the given cosine with the line of sight. */
    static double light(double cosine) {
        return AMBIENT + DIFFUSE * Math.max(0, cosine);
    }
}
