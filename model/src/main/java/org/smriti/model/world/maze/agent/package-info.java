/**
 * How an agent moves in a maze, and where walls stop it.
 *
 * <p>Nothing here draws pictures or decides where to go. Begin with {@link org.smriti.model.world.maze.agent.Kinematics}.
 */
package org.smriti.model.world.maze.agent;
