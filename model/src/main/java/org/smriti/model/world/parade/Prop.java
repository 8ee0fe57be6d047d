package org.smriti.model.world.parade;

/** Something that stands or moves in a scene, where it is at one moment; x and y in units, see {@link Scene}. */
sealed interface Prop permits Sun, House, Figure, Screen {

    /** Edges of what it covers. */
    Edges edges();

    /** Whether it covers a point between these edges. */
    boolean covers(double x, double y);

    /** The colour of a point that it covers, as 0xrrggbb. */
    int colour(double x, double y);

    /** A colour, darker. */
    static int shade(int rgb, double light) {
        int red = (int) (light * (rgb >> 16 & 0xff));
        int green = (int) (light * (rgb >> 8 & 0xff));
        int blue = (int) (light * (rgb & 0xff));
        return red << 16 | green << 8 | blue;
    }
}
