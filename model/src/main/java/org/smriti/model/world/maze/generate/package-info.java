/**
 * Random rooms and corridors with Memory Maze's statistics.
 *
 * <p>The same specification and seed give the same maze on every platform. Begin with {@link org.smriti.model.world.maze.generate.NamedMazes}.
 */
package org.smriti.model.world.maze.generate;
