package org.smriti.model.world.maze.render;

/** Where the four samples of a pixel lie: a rotated grid, as software and hardware rasterisers use. */
final class SamplePattern {

    private static final double[][] OFFSETS = {{0.375, 0.875}, {0.875, 0.625}, {0.125, 0.375}, {0.625, 0.125}};

    private SamplePattern() {}

    /** One lens per sample. */
    static Lens[] lenses(int size) {
        Lens[] lenses = new Lens[OFFSETS.length];
        for (int i = 0; i < lenses.length; i++) {
            lenses[i] = new Lens(size, OFFSETS[i][0], OFFSETS[i][1]);
        }
        return lenses;
    }
}
