package org.smriti.model.world.maze.agent;

import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;

/**
 * The state of a maze's simulation: all that changes in it.
 *
 * @param motion pose, speed and turn rate
 * @param target index of the sphere asked for, in the maze's list
 * @param reward of the last step: 1 for touching the target, else 0
 * @param random state of the generator that draws the next targets
 */
public record MazeState(Motion motion, int target, double reward, long random) implements AgentState {

    @Override
    public Pose pose() {
        return motion.pose();
    }
}
