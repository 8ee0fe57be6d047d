package org.smriti.model.world;

/**
 * Where the agent stands and looks.
 *
 * @param x cells east of the place's origin, in a maze its south-west inner corner
 * @param y cells north of it
 * @param heading radians, 0 = east, counter-clockwise positive, any value (not wrapped)
 */
public record Pose(double x, double y, double heading) {

    /** East component of the unit vector along the heading. */
    public double directionX() {
        return StrictMath.cos(heading);
    }

    /** North component of the unit vector along the heading. */
    public double directionY() {
        return StrictMath.sin(heading);
    }
}
