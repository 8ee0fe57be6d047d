package org.smriti.model.world.agent;

/**
 * Everything about a simulation that changes: put it aside to come back to exactly this moment.
 *
 * @param motion pose, speed and turn rate
 * @param target index of the sphere asked for, in the maze's list
 * @param reward what the last step earned: 1 for touching the target, else 0
 * @param random state of the generator that draws the next targets
 */
public record AgentState(Motion motion, int target, double reward, long random) {}
