package org.smriti.model.world.craft.render;

import java.util.Arrays;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.render.Texture;
import org.smriti.model.world.maze.render.Textures;

/** The pictures on all that fills a valley's cells, numbered as {@link org.smriti.model.world.craft.Valley#picture} says. */
public final class CraftTextures {

    private CraftTextures() {}

    /** Smriti's own; the first call paints them, which takes some tenths of a second. */
    public static Textures painted() {
        return Painted.TEXTURES;
    }

    private static Texture texture(Block block) {
        return new Texture(BlockPainting.SIZE, BlockPainting.of(block));
    }

    private static final class Painted {
        private static final Textures TEXTURES = Textures.painted()
                .with(
                        Arrays.stream(Block.values())
                                .skip(1)
                                .map(CraftTextures::texture)
                                .toList(),
                        texture(Block.FLOOR));
    }
}
