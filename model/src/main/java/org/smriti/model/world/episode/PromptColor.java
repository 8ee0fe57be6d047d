package org.smriti.model.world.episode;

import org.smriti.model.world.maze.SphereColor;

/** The colours by which Memory Maze names the target: the spheres' own before they were brightened to 255. */
final class PromptColor {

    private static final double BRIGHTEST = 220;

    private PromptColor() {}

    /** Red, green and blue, 0 to 1. */
    static double[] of(SphereColor color) {
        return switch (color) {
            case RED -> rgb(170, 38, 30);
            case GREEN -> rgb(99, 170, 88);
            case BLUE -> rgb(39, 140, 217);
            case PURPLE -> rgb(93, 105, 199);
            case YELLOW -> rgb(220, 193, 59);
            case SALMON -> rgb(220, 128, 107);
        };
    }

    private static double[] rgb(int red, int green, int blue) {
        return new double[] {red / BRIGHTEST, green / BRIGHTEST, blue / BRIGHTEST};
    }
}
