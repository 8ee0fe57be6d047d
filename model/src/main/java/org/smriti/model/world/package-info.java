/**
 * What a world is to the rest of the program: a place that a seed gives, an agent that acts in it, frames, what is in view, and walks.
 *
 * <p>Nothing here or below knows of tensors, files of weights, or screens. Begin with {@link org.smriti.model.world.World} and
 * {@link org.smriti.model.world.Simulation}; {@link org.smriti.model.world.Worlds} is the catalogue.
 */
package org.smriti.model.world;
