/**
 * The maze a person walks through: its map, and the words that everything else shares (pose, action, sphere).
 *
 * <p>Nothing here or below knows of tensors, files of weights, or screens. Begin with {@link org.smriti.model.world.Maze}.
 */
package org.smriti.model.world;
