package org.smriti.model.world.parade;

/** Edges of what a prop covers, in units, see {@link Scene}. */
record Edges(double left, double top, double right, double bottom) {

    /** Those of what reaches equally far to all sides. */
    static Edges around(double x, double y, double radius) {
        return new Edges(x - radius, y - radius, x + radius, y + radius);
    }
}
