package org.smriti.model.world.maze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.smriti.model.world.SplitMix64;

/** The nine blocks, three by three, into which a scenery is divided with its ring; each has walls of one texture. */
public final class Regions {

    /** How many there are. */
    public static final int COUNT = 9;

    /** The one in the middle, which a single room fills. */
    private static final int MIDDLE = 4;

    private Regions() {}

    /**
     * The block of a cell: 3·(block row from the north) + (block column from the west), as in Memory Maze.
     *
     * @param size n, the inner cells on a side
     * @param column −1 … n
     * @param row −1 … n
     */
    public static int of(int size, int column, int row) {
        return 3 * block(size, size - row) + block(size, column + 1);
    }

    private static int block(int size, int index) {
        int ringed = size + 2;
        int block = 0;
        while (block < 2 && index >= (block + 1) * ringed / 3) {
            block++;
        }
        return block;
    }

    /** Eight different textures around a place of which the middle has no walls, or such as share one with a block beside it. */
    public static WallTexture[] around(SplitMix64 random) {
        List<WallTexture> textures = new ArrayList<>(Arrays.asList(WallTexture.values()));
        random.shuffle(textures);
        textures.add(MIDDLE, textures.getFirst());
        return textures.toArray(WallTexture[]::new);
    }
}
