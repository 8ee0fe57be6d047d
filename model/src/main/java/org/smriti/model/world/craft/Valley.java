package org.smriti.model.world.craft;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.Regions;
import org.smriti.model.world.maze.Scenery;
import org.smriti.model.world.maze.WallTexture;

/** A square of cells inside a ring of wall, each floor or one block: as it is now, and as it was at the beginning. Immutable. */
public final class Valley implements Scenery {

    /** Different pictures that its filled cells can have: those of a maze's walls, then one for each block. */
    public static final int PICTURES = WallTexture.values().length + Block.values().length - 1;

    private final int size;
    private final List<WallTexture> regions;
    private final Block[] origin;
    private final Block[] now;

    private Valley(int size, List<WallTexture> regions, Block[] origin, Block[] now) {
        this.size = size;
        this.regions = regions;
        this.origin = origin;
        this.now = now;
    }

    /**
     * A valley at the beginning.
     *
     * @param size n, the inner cells on a side
     * @param regions of the ring around it, see {@link Regions}
     * @param blocks n·n of them, row by row from the south, each row from the west
     * @throws IllegalArgumentException if a length is off
     */
    public static Valley of(int size, WallTexture[] regions, Block... blocks) {
        if (size < 1 || blocks.length != size * size || regions.length != Regions.COUNT) {
            throw new IllegalArgumentException("a valley of size " + size + " needs " + size * size + " blocks and "
                    + Regions.COUNT + " regions, not " + blocks.length + " and " + regions.length);
        }
        Block[] kept = blocks.clone();
        return new Valley(size, List.of(regions), kept, kept);
    }

    /**
     * The same with another block at a cell.
     *
     * @throws IllegalArgumentException if the cell lies on the ring or beyond
     */
    public Valley with(Cell cell, Block block) {
        if (!contains(cell.column(), cell.row())) {
            throw new IllegalArgumentException("the walls of a valley stay as they are");
        }
        Block[] changed = now.clone();
        changed[index(cell.column(), cell.row())] = block;
        return new Valley(size, regions, origin, changed);
    }

    @Override
    public int size() {
        return size;
    }

    /** Whether a cell is one of the inner ones. */
    public boolean contains(int column, int row) {
        return column >= 0 && row >= 0 && column < size && row < size;
    }

    private int index(int column, int row) {
        return row * size + column;
    }

    /**
     * The block at an inner cell.
     *
     * @throws IllegalArgumentException if it is none
     */
    public Block block(Cell cell) {
        return at(now, cell);
    }

    /** The block that was at an inner cell in the beginning. */
    public Block originally(Cell cell) {
        return at(origin, cell);
    }

    private Block at(Block[] blocks, Cell cell) {
        if (!contains(cell.column(), cell.row())) {
            throw new IllegalArgumentException("no inner cell: " + cell);
        }
        return blocks[index(cell.column(), cell.row())];
    }

    @Override
    public Floor floor(int column, int row) {
        return contains(column, row) && now[index(column, row)] == Block.FLOOR ? Floor.CORRIDOR : Floor.WALL;
    }

    @Override
    public int picture(int column, int row) {
        return contains(column, row)
                ? picture(now[index(column, row)])
                : regions.get(Regions.of(size, column, row)).ordinal();
    }

    /** The number of the picture on a block's faces. */
    public static int picture(Block block) {
        return WallTexture.values().length + block.ordinal() - 1;
    }

    /** The inner cells, row by row from the south. */
    public List<Cell> cells() {
        return IntStream.range(0, size * size)
                .mapToObj(i -> new Cell(i % size, i / size))
                .toList();
    }

    /** The inner cells that are another block than in the beginning. */
    public List<Cell> changed() {
        return cells().stream().filter(cell -> block(cell) != originally(cell)).toList();
    }

    /** The blocks on the cells around one, at most a cell away in each direction, and on it. */
    public Set<Block> near(Cell middle) {
        Set<Block> near = EnumSet.noneOf(Block.class);
        for (int row = middle.row() - 1; row <= middle.row() + 1; row++) {
            for (int column = middle.column() - 1; column <= middle.column() + 1; column++) {
                if (contains(column, row)) {
                    near.add(now[index(column, row)]);
                }
            }
        }
        return near;
    }

    /** Whether one gets from every free cell to every other, and beside every block. */
    public boolean isSound() {
        return isSound(size, now);
    }

    /** The same of blocks that are no valley yet. */
    static boolean isSound(int size, Block... blocks) {
        boolean[] reached = new boolean[blocks.length];
        Deque<Integer> front = new ArrayDeque<>();
        IntStream.range(0, blocks.length)
                .filter(cell -> blocks[cell] == Block.FLOOR)
                .limit(1)
                .forEach(front::add);
        while (!front.isEmpty()) {
            int cell = front.remove();
            if (!reached[cell]) {
                reached[cell] = true;
                beside(size, cell).filter(next -> blocks[next] == Block.FLOOR).forEach(front::add);
            }
        }
        return IntStream.range(0, blocks.length)
                .allMatch(cell -> reached[cell]
                        || blocks[cell] != Block.FLOOR && beside(size, cell).anyMatch(next -> reached[next]));
    }

    /** The inner cells beside one, by their places in the list of all. */
    static IntStream beside(int size, int cell) {
        Cell middle = new Cell(cell % size, cell / size);
        return Stream.of(Direction.values())
                .map(way -> way.from(middle, 1))
                .filter(next -> next.column() >= 0 && next.row() >= 0 && next.column() < size && next.row() < size)
                .mapToInt(next -> next.row() * size + next.column());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Valley valley
                && size == valley.size
                && regions.equals(valley.regions)
                && Arrays.equals(now, valley.now)
                && Arrays.equals(origin, valley.origin);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(now) + Arrays.hashCode(origin) + regions.hashCode();
    }
}
