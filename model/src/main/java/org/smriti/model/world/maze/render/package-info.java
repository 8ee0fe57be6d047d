/**
 * Pictures of the maze: what the agent sees, and the map from above.
 *
 * <p>Everything here works on plain byte arrays; nothing knows of windows or image files. Begin with
 * {@link org.smriti.model.world.maze.render.MazeRenderer}; the geometry is in {@code Scene}, the colours in {@code FramePainter}.
 */
package org.smriti.model.world.maze.render;
