package org.smriti.model.world.maze;

import java.util.stream.IntStream;

/** The eight wall textures of Memory Maze's style, named after their mean colour. */
public enum WallTexture {
    BLUE,
    CERISE,
    GREEN_BRIGHT,
    GREEN,
    PURPLE,
    RED_BRIGHT,
    RED,
    YELLOW;

    /** Nine textures in a fixed order, for the regions of a maze that names none. */
    public static WallTexture[] inTurn() {
        return IntStream.range(0, 9)
                .mapToObj(region -> values()[region % values().length])
                .toArray(WallTexture[]::new);
    }
}
