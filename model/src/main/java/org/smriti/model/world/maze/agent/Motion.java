package org.smriti.model.world.maze.agent;

import org.smriti.model.world.Pose;

/**
 * A pose and how it is changing.
 *
 * @param pose where the agent is
 * @param speed cells per step of 0.25 s along the path
 * @param turnRate degrees per step of 0.25 s, counter-clockwise positive
 */
public record Motion(Pose pose, double speed, double turnRate) {

    /** Standing still at a pose. */
    public static Motion atRest(Pose pose) {
        return new Motion(pose, 0, 0);
    }
}
