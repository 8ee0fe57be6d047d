package org.smriti.model.world.craft;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.world.craft.rules.Block;

/**
 * A kind of valley.
 *
 * @param name of the world
 * @param size n, the inner cells on a side
 * @param blocks how many of each are in it
 */
public record ValleySpec(String name, int size, Map<Block, Integer> blocks) {

    /** Every kind that has a name, the smallest first: each has enough in it for all tools. */
    public static final List<ValleySpec> ALL = List.of(
            of("craft-yard", 5, 2, 4, 2, 1, 1),
            of("craft-9x9", 9, 3, 8, 8, 3, 2),
            of("craft-13x13", 13, 3, 14, 16, 5, 4));

    /** Keeps a copy in the order of the blocks, in which they are set. */
    public ValleySpec {
        Map<Block, Integer> ordered = new EnumMap<>(Block.class);
        ordered.putAll(blocks);
        blocks = Collections.unmodifiableMap(ordered);
    }

    private static ValleySpec of(String name, int size, int landmarks, int trees, int stones, int coals, int irons) {
        Map<Block, Integer> blocks = new EnumMap<>(Block.class);
        blocks.put(Block.TREE, trees);
        blocks.put(Block.STONE, stones);
        blocks.put(Block.COAL, coals);
        blocks.put(Block.IRON, irons);
        List.of(Block.SUN, Block.MOON, Block.STAR).subList(0, landmarks).forEach(landmark -> blocks.put(landmark, 1));
        return new ValleySpec(name, size, blocks);
    }
}
