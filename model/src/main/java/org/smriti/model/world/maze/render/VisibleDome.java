package org.smriti.model.world.maze.render;

import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;

/**
 * A half-sunk sphere as one camera sees it.
 *
 * <p>A row of image samples is a plane through the eye. It cuts the dome in a segment of a disc, which is convex: the row sees
 * it between two sides, each the tangent of the disc or, where that tangent touches below the floor, the end of its chord on
 * the floor.
 *
 * <p>Mutable, a slot that {@link Scene} reuses from frame to frame.
 */
final class VisibleDome {

    private static final double RADIUS_SQUARED = Camera.SPHERE_RADIUS * Camera.SPHERE_RADIUS;

    private int index;
    private SphereColor color = SphereColor.RED;
    private double x;
    private double y;
    private double ahead;
    private double aside;
    private double power;
    private double left;
    private double right;

    void set(int newIndex, Sphere sphere, Scene scene) {
        index = newIndex;
        color = sphere.color();
        x = sphere.x();
        y = sphere.y();
        double dx = x - scene.eyeX();
        double dy = y - scene.eyeY();
        ahead = dx * scene.forwardX() + dy * scene.forwardY();
        aside = dx * scene.forwardY() - dy * scene.forwardX();
        power = distanceSquared() + Camera.HEIGHT * Camera.HEIGHT - RADIUS_SQUARED;
    }

    double distanceSquared() {
        return ahead * ahead + aside * aside;
    }

    /** Finds the sides between which rays of a slope meet the dome; true if there are any. */
    boolean cut(double slope) {
        double middle = ahead - slope * Camera.HEIGHT;
        if (middle <= 0) {
            return false;
        }
        // Rays (1, s, slope) that touch the sphere: a·s² + 2·b·s + c = 0, with a < 0 as the eye is higher than the
        // dome.
        double a = aside * aside - power;
        double b = aside * middle;
        double c = middle * middle - (1 + slope * slope) * power;
        double discriminant = b * b - a * c;
        if (discriminant <= 0) {
            return false;
        }
        double root = Math.sqrt(discriminant);
        left = (-b + root) / a;
        right = (-b - root) / a;
        return slope >= 0 || standOnFloor(-Camera.HEIGHT / slope);
    }

    private boolean standOnFloor(double floorDepth) {
        boolean leftBelow = tangentDepth(left, floorDepth) > floorDepth;
        boolean rightBelow = tangentDepth(right, floorDepth) > floorDepth;
        if (!leftBelow && !rightBelow) {
            return true;
        }
        double past = floorDepth - ahead;
        double chordSquared = RADIUS_SQUARED - past * past;
        if (chordSquared <= 0) {
            return false;
        }
        double chord = Math.sqrt(chordSquared);
        if (leftBelow) {
            left = (aside - chord) / floorDepth;
        }
        if (rightBelow) {
            right = (aside + chord) / floorDepth;
        }
        return left < right;
    }

    private double tangentDepth(double side, double floorDepth) {
        double slope = -Camera.HEIGHT / floorDepth;
        return (ahead + side * aside - slope * Camera.HEIGHT) / (1 + side * side + slope * slope);
    }

    /** The least side of the last {@link #cut}. */
    double left() {
        return left;
    }

    /** The greatest side of the last {@link #cut}. */
    double right() {
        return right;
    }

    /** Brightness, 0.3 to 0.9, where a ray meets the dome, or passes nearest to it. */
    double light(double side, double slope) {
        double a = 1 + side * side + slope * slope;
        double b = ahead + side * aside - slope * Camera.HEIGHT;
        double depth = (b - Math.sqrt(Math.max(0, b * b - a * power))) / a;
        double normalAhead = depth - ahead;
        double normalAside = depth * side - aside;
        double normalUp = depth * slope + Camera.HEIGHT;
        double length = Math.sqrt(normalAhead * normalAhead + normalAside * normalAside + normalUp * normalUp);
        return Camera.light((normalUp * Camera.PITCH_SIN - normalAhead * Camera.PITCH_COS) / length);
    }

    /** The sphere's place in the maze's list. */
    int index() {
        return index;
    }

    SphereColor color() {
        return color;
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }
}
