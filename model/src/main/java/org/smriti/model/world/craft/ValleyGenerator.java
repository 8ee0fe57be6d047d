package org.smriti.model.world.craft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.Regions;

/**
 * Sets blocks into an empty valley one by one, beside their like where there is a choice, so that groves and outcrops grow. What is left free
 * stays connected, and every block can be reached from it.
 */
public final class ValleyGenerator {

    /** Cells among which the one with most of its like around it is chosen. */
    private static final int CHOICES = 3;

    /** Beginnings after which there is surely no room: of small yards one in two hundred has to be begun again. */
    private static final int ATTEMPTS = 100;

    private final ValleySpec spec;
    private final SplitMix64 random;
    private final Block[] blocks;

    /** A valley of a kind and of the next random numbers. */
    public ValleyGenerator(ValleySpec spec, SplitMix64 random) {
        this.spec = spec;
        this.random = random;
        blocks = new Block[spec.size() * spec.size()];
    }

    /**
     * Makes it.
     *
     * @throws IllegalArgumentException if its blocks do not fit into it
     */
    public Valley generate() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Arrays.fill(blocks, Block.FLOOR);
            if (setAll()) {
                return Valley.of(spec.size(), Regions.around(random), blocks);
            }
        }
        throw new IllegalArgumentException("a valley of size " + spec.size() + " has no room for all its blocks");
    }

    private boolean setAll() {
        for (Map.Entry<Block, Integer> kind : spec.blocks().entrySet()) {
            for (int i = 0; i < kind.getValue(); i++) {
                if (!set(kind.getKey())) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Sets one block; in a small valley there may be no place left for it. */
    private boolean set(Block block) {
        List<Integer> free = new ArrayList<>(IntStream.range(0, blocks.length)
                .filter(cell -> blocks[cell] == Block.FLOOR)
                .boxed()
                .toList());
        random.shuffle(free);
        Optional<Integer> best = free.stream()
                .filter(cell -> staysSound(cell, block))
                .limit(CHOICES)
                .max(Comparator.comparingLong(cell -> alike(cell, block)));
        best.ifPresent(cell -> blocks[cell] = block);
        return best.isPresent();
    }

    private boolean staysSound(int cell, Block block) {
        blocks[cell] = block;
        boolean sound = Valley.isSound(spec.size(), blocks);
        blocks[cell] = Block.FLOOR;
        return sound;
    }

    private long alike(int cell, Block block) {
        return Valley.beside(spec.size(), cell)
                .filter(next -> isOneFamily(blocks[next], block))
                .count();
    }

    /** Ores lie in stone, trees beside trees. */
    private static boolean isOneFamily(Block one, Block other) {
        return one == other || isRock(one) && isRock(other);
    }

    private static boolean isRock(Block block) {
        return block == Block.STONE || block == Block.COAL || block == Block.IRON;
    }
}
