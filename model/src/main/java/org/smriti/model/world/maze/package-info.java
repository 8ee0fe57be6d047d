/**
 * The maze: its map, its actions, and maps drawn by hand. Begin with {@link org.smriti.model.world.maze.Maze}.
 *
 * <p>{@code generate} makes mazes, {@code render} draws them, {@code agent} moves in them, {@code sim} puts it all together as a world.
 */
package org.smriti.model.world.maze;
