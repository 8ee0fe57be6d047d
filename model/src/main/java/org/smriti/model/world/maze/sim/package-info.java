/**
 * Mazes as a world: the simulation, the walks of its agents, and what they have in view. Begin with
 * {@link org.smriti.model.world.maze.sim.MazeWorld}.
 *
 * <p>Policies see the simulation and return actions; they never move the agent themselves.
 */
package org.smriti.model.world.maze.sim;
