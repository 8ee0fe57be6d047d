package org.smriti.model.world;

/** The eight wall textures of Memory Maze's style, named after their mean colour. */
public enum WallTexture {
    BLUE,
    CERISE,
    GREEN_BRIGHT,
    GREEN,
    PURPLE,
    RED_BRIGHT,
    RED,
    YELLOW
}
