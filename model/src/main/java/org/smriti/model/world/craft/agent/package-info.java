/**
 * An agent in a valley: how it moves, and what its hands can do. Begin with {@link org.smriti.model.world.craft.agent.CraftSimulation}.
 */
package org.smriti.model.world.craft.agent;
