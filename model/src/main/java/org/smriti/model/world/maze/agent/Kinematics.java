package org.smriti.model.world.maze.agent;

import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Scenery;

/**
 * Moves the agent by one action of 0.25 s, as Memory Maze's rolling ball moves.
 *
 * <p>In free space a linear recurrence fitted to recorded steps (speed and turn rate lag behind the action); at a wall the ball
 * sticks: it hardly slides, loses its speed and slowly turns to face the wall.
 *
 * <p>The wall also rubs against the turning ball: in contact, driven or coasting, turning either way, it takes the same part of the
 * turn. A step that ends in contact passes on the turn rate it had there, so the step after still shows it.
 */
public final class Kinematics {

    /** The part of a step's heading change that has happened, on average, while the agent moves. */
    private static final double TURN_BEFORE_MOVE = 0.46;

    /** The part of the blocked way along the wall that is still travelled. */
    private static final double SLIDE = 0.15;

    /** Degrees per step by which driving against a wall turns the agent to face it, times the sine of what is missing. */
    private static final double DRIVEN_TO_FACE = 3.1;

    /** Degrees by which driving into a wall at speed turns the agent to face it, per cell per step of speed, times that sine. */
    private static final double THROWN_TO_FACE = 91;

    /** The part of a turn that is lost to the wall's friction in contact. */
    private static final double TURN_RUBBED_OFF = 0.25;

    private final WallDistance walls;

    /** Moves agents among the walls of a scenery. */
    public Kinematics(Scenery scenery) {
        this.walls = new WallDistance(scenery);
    }

    /** What one step would do without walls: {@code advance} cells, {@code turn} degrees, and the rates at its end. */
    private record Stride(double advance, double turn, double speed, double turnRate) {}

    /** The motion after one action. */
    public Motion step(Motion from, MazeAction action) {
        Stride stride = action.steer() == 0 ? straight(from, action) : steered(from, action);
        Pose pose = from.pose();
        double course = pose.heading() + StrictMath.toRadians(TURN_BEFORE_MOVE * stride.turn);
        double dx = stride.advance * StrictMath.cos(course);
        double dy = stride.advance * StrictMath.sin(course);
        double free = walls.freeShare(pose.x(), pose.y(), dx, dy);
        if (free == 1) {
            Pose to = new Pose(pose.x() + dx, pose.y() + dy, turned(pose, stride.turn));
            return new Motion(to, stride.speed, stride.turnRate);
        }
        return pressed(from, action, stride, new Offset(dx, dy), free);
    }

    private static Stride straight(Motion from, MazeAction action) {
        double v = from.speed();
        double drive = action.forward();
        return new Stride(0.542 * v + 0.1146 * drive, 0.155 * from.turnRate(), 0.240 * v + 0.190 * drive, 0);
    }

    private static Stride steered(Motion from, MazeAction action) {
        double v = from.speed();
        double w = from.turnRate();
        double drive = action.forward();
        double steer = action.steer();
        return new Stride(
                0.618 * v + 0.0933 * drive,
                0.221 * w + 14.36 * steer,
                0.364 * v + 0.157 * drive,
                0.015 * w + 18.13 * steer);
    }

    private Motion pressed(Motion from, MazeAction action, Stride stride, Offset way, double free) {
        Pose pose = from.pose();
        double blocked = 1 - free;
        double x = pose.x() + free * way.x();
        double y = pose.y() + free * way.y();
        Offset normal = walls.normal(x, y);
        Offset slide = way.scaled(blocked * SLIDE).without(normal);
        double slid = walls.freeShare(x, y, slide.x(), slide.y());
        double missing = missingToFace(pose.heading(), normal);
        double facingRate = action.forward() * (DRIVEN_TO_FACE + THROWN_TO_FACE * from.speed()) * missing;
        double turn = (1 - TURN_RUBBED_OFF * blocked) * stride.turn + blocked * facingRate;
        double turnRate = (1 - TURN_RUBBED_OFF) * stride.turnRate + facingRate;
        Pose to = new Pose(x + slid * slide.x(), y + slid * slide.y(), turned(pose, turn));
        return new Motion(to, free * SLIDE * stride.speed, turnRate);
    }

    /** Sine of the angle by which the agent must turn left to look straight at the wall. */
    private static double missingToFace(double heading, Offset normal) {
        return StrictMath.sin(heading) * normal.x() - StrictMath.cos(heading) * normal.y();
    }

    private static double turned(Pose pose, double degrees) {
        return pose.heading() + StrictMath.toRadians(degrees);
    }
}
