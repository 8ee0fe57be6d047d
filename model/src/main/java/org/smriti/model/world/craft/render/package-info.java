/**
 * What the world of blocks looks like: the faces of its blocks, and the bag in the picture. The frames themselves are drawn by
 * {@link org.smriti.model.world.maze.render.MazeRenderer}.
 */
package org.smriti.model.world.craft.render;
