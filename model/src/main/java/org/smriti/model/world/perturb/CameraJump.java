package org.smriti.model.world.perturb;

import org.smriti.model.world.Pose;

/**
 * The camera is displaced against the agent, as if it had been knocked; it may well end up inside a wall.
 *
 * @param span the frames it disturbs
 * @param ahead cells along the agent's heading
 * @param left cells to the agent's left
 * @param turn radians, positive to the left
 */
public record CameraJump(FrameSpan span, double ahead, double left, double turn) implements Perturbation {

    /** Checks the numbers. */
    public CameraJump {
        if (!Double.isFinite(ahead + left + turn)) {
            throw new IllegalArgumentException(
                    "a camera is displaced by so much, not by " + ahead + ", " + left + " and " + turn);
        }
    }

    @Override
    public Pose pose(int frame, Pose pose) {
        if (!span.contains(frame)) {
            return pose;
        }
        double forwardX = pose.directionX();
        double forwardY = pose.directionY();
        return new Pose(
                pose.x() + ahead * forwardX - left * forwardY,
                pose.y() + ahead * forwardY + left * forwardX,
                pose.heading() + turn);
    }
}
