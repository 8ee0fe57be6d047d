package org.smriti.model.world.maze;

import java.util.Arrays;
import java.util.List;

/**
 * An immutable maze: n×n inner cells inside one ring of wall, its floors, wall textures, spheres and spawn cells.
 *
 * <p>Columns run west to east and rows south to north, both 0…n−1 inside and −1 or n on the ring.
 */
public final class Maze implements Scenery {

    private final int size;
    private final Floor[] floors;
    private final WallTexture[] regions;
    private final List<Sphere> spheres;
    private final List<Cell> spawns;

    /** What lies under a cell. */
    public enum Floor {
        WALL,
        CORRIDOR,
        ROOM
    }

    /**
     * Makes a maze.
     *
     * @param size n, the inner cells on a side
     * @param floors n·n cells, row by row from the south, each row from the west
     * @param regions nine textures, 3·(block row from the north) + (block column from the west), as in Memory Maze
     * @param spheres the spheres, each on a free cell
     * @param spawns the cells on which an agent may start, each free, at least one
     * @throws IllegalArgumentException if a length is off, or a sphere or spawn does not lie on a free cell
     */
    public Maze(int size, Floor[] floors, WallTexture[] regions, List<Sphere> spheres, List<Cell> spawns) {
        if (size < 1 || floors.length != size * size) {
            throw new IllegalArgumentException(
                    "a maze of size " + size + " needs " + size * size + " cells, not " + floors.length);
        }
        if (regions.length != Regions.COUNT) {
            throw new IllegalArgumentException("a maze needs nine wall regions, not " + regions.length);
        }
        this.size = size;
        this.floors = floors.clone();
        this.regions = regions.clone();
        this.spheres = List.copyOf(spheres);
        this.spawns = List.copyOf(spawns);
        if (spawns.isEmpty()) {
            throw new IllegalArgumentException("a maze needs at least one spawn cell");
        }
        for (Sphere sphere : spheres) {
            requireFree("sphere", sphere.column(), sphere.row());
        }
        for (Cell spawn : spawns) {
            requireFree("spawn", spawn.column(), spawn.row());
        }
    }

    private void requireFree(String what, int column, int row) {
        if (!isFree(column, row)) {
            throw new IllegalArgumentException(
                    "the " + what + " at column " + column + ", row " + row + " is not on a free cell");
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Floor floor(int column, int row) {
        if (column < 0 || row < 0 || column >= size || row >= size) {
            return Floor.WALL;
        }
        return floors[row * size + column];
    }

    /** The texture of the wall block at a cell, the ring included: −1 ≤ column, row ≤ n. */
    public WallTexture texture(int column, int row) {
        return regions[Regions.of(size, column, row)];
    }

    @Override
    public int picture(int column, int row) {
        return texture(column, row).ordinal();
    }

    /** The nine wall textures, 3·(block row from the north) + (block column from the west). */
    public WallTexture[] regions() {
        return regions.clone();
    }

    /** The spheres, in the order of their colours. */
    @Override
    public List<Sphere> spheres() {
        return spheres;
    }

    /** The cells on which an agent may start. */
    public List<Cell> spawns() {
        return spawns;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Maze maze
                && size == maze.size
                && Arrays.equals(floors, maze.floors)
                && Arrays.equals(regions, maze.regions)
                && spheres.equals(maze.spheres)
                && spawns.equals(maze.spawns);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(floors) + 17 * Arrays.hashCode(regions) + spheres.hashCode() + spawns.hashCode();
    }
}
