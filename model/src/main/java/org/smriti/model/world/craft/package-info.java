/**
 * The world of blocks: a valley in which an agent takes, makes and places things, and so changes what it has to remember.
 *
 * <p>It has the maze's camera, kinematics and walks. Begin with {@link org.smriti.model.world.craft.Valley}; what can be done is in
 * {@link org.smriti.model.world.craft.rules.Rules}, the world itself in {@link org.smriti.model.world.craft.sim.CraftWorld}.
 */
package org.smriti.model.world.craft;
