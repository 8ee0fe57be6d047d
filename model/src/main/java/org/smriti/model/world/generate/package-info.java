/**
 * Where mazes come from: random rooms and corridors with Memory Maze's statistics, and maps drawn by hand.
 *
 * <p>The same name and seed give the same maze on every platform. Begin with {@link org.smriti.model.world.generate.World}.
 */
package org.smriti.model.world.generate;
