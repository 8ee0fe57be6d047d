/**
 * The agent in the maze: how it moves, where walls stop it, what it is asked to find.
 *
 * <p>Nothing here draws pictures or decides where to go. Begin with {@link org.smriti.model.world.agent.Simulation}.
 */
package org.smriti.model.world.agent;
