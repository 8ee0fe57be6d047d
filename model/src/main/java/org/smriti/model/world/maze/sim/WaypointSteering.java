package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;

/** Steers toward a place: turns in place when it lies aside, on the way when it lies nearly ahead. */
public final class WaypointSteering {

    /** Degrees off the course below which the agent goes straight: half a steady step of turning. */
    private static final double STRAIGHT = 9.5;

    /** Degrees off the course above which the agent stands and turns, lest it cut the corner into a wall. */
    private static final double TURN_IN_PLACE = 38;

    private WaypointSteering() {}

    /** The action that brings the agent from a pose toward (x, y), cells. */
    public static MazeAction toward(Pose pose, double x, double y) {
        double off = degreesOff(pose, x, y);
        int steer = off > 0 ? 1 : -1;
        if (StrictMath.abs(off) > TURN_IN_PLACE) {
            return MazeAction.of(0, steer);
        }
        return StrictMath.abs(off) > STRAIGHT ? MazeAction.of(1, steer) : MazeAction.FORWARD;
    }

    /** Degrees, −180 to 180, by which the agent must turn left to look at (x, y). */
    public static double degreesOff(Pose pose, double x, double y) {
        double bearing = StrictMath.atan2(y - pose.y(), x - pose.x());
        return StrictMath.toDegrees(StrictMath.IEEEremainder(bearing - pose.heading(), 2 * StrictMath.PI));
    }
}
