package org.smriti.model.world.agent;

import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;

/**
 * Moves the agent by one action of 0.25 s, as Memory Maze's rolling ball moves.
 *
 * <p>In free space a linear recurrence fitted to recorded steps (speed and turn rate lag behind the action); at a wall the ball
 * sticks: it hardly slides, loses its speed and slowly turns to face the wall.
 */
public final class Kinematics {

    /** The part of a step's heading change that has happened, on average, while the agent moves. */
    private static final double TURN_BEFORE_MOVE = 0.46;

    /** The part of the blocked way along the wall that is still travelled. */
    private static final double SLIDE = 0.15;

    /** Degrees per step by which driving along a wall turns the agent to face it. */
    private static final double TURN_TO_WALL = 3.1;

    /** What is left of a turn while driving into a wall. */
    private static final double TURN_WHILE_PRESSED = 0.5;

    private final Walls walls;

    /** For the walls of a maze. */
    public Kinematics(Maze maze) {
        this.walls = new Walls(maze);
    }

    /** What one step would do without walls: {@code advance} cells, {@code turn} degrees, and the rates at its end. */
    private record Stride(double advance, double turn, double speed, double turnRate) {}

    /** The motion after one action. */
    public Motion step(Motion from, Action action) {
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
        return pressed(pose, action, stride, new Offset(dx, dy), free);
    }

    private static Stride straight(Motion from, Action action) {
        double v = from.speed();
        double drive = action.forward();
        return new Stride(0.542 * v + 0.1146 * drive, 0.155 * from.turnRate(), 0.240 * v + 0.190 * drive, 0);
    }

    private static Stride steered(Motion from, Action action) {
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

    private Motion pressed(Pose pose, Action action, Stride stride, Offset way, double free) {
        double x = pose.x() + free * way.x();
        double y = pose.y() + free * way.y();
        Offset normal = walls.normal(x, y);
        Offset slide = way.scaled((1 - free) * SLIDE).without(normal);
        double slid = walls.freeShare(x, y, slide.x(), slide.y());
        x += slid * slide.x();
        y += slid * slide.y();
        double kept = action.forward() == 1 && action.steer() != 0 ? TURN_WHILE_PRESSED : 1;
        double turn = kept * stride.turn + action.forward() * TURN_TO_WALL * facing(pose, normal);
        double moved = StrictMath.hypot(x - pose.x(), y - pose.y());
        return new Motion(
                new Pose(x, y, turned(pose, turn)),
                StrictMath.min(stride.speed, moved) * SLIDE,
                kept * stride.turnRate);
    }

    /** Sine of the angle by which the agent must turn left to look straight at the wall. */
    private static double facing(Pose pose, Offset normal) {
        return pose.directionX() * -normal.y() - pose.directionY() * -normal.x();
    }

    private static double turned(Pose pose, double degrees) {
        return pose.heading() + StrictMath.toRadians(degrees);
    }
}
