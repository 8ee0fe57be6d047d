/**
 * The world of blocks as a world: the simulation, what is in view, and the walks of its agents, which are made of errands. Begin with
 * {@link org.smriti.model.world.craft.sim.CraftWorld}.
 */
package org.smriti.model.world.craft.sim;
