package org.smriti.model.world.maze;

/** The six sphere colours of Memory Maze in their fixed order; a maze with k spheres uses the first k. */
public enum SphereColor {
    RED(197, 44, 34),
    GREEN(114, 197, 102),
    BLUE(45, 162, 251),
    PURPLE(107, 121, 230),
    YELLOW(255, 223, 68),
    SALMON(255, 148, 124);

    private final int red;
    private final int green;
    private final int blue;

    SphereColor(int red, int green, int blue) {
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    /** Unlit red, 0 to 255. */
    public int red() {
        return red;
    }

    /** Unlit green, 0 to 255. */
    public int green() {
        return green;
    }

    /** Unlit blue, 0 to 255. */
    public int blue() {
        return blue;
    }
}
