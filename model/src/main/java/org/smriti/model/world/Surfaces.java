package org.smriti.model.world;

/**
 * What a camera has in view: which surface each pixel shows, and which surfaces count as seen. Mutable; one thread at a time.
 *
 * <p>What a surface is, a world decides: the smallest part of it that is remembered or forgotten as one.
 */
public interface Surfaces {

    /** Stands for a surface where there is only sky, or anything that looks the same everywhere. */
    int SKY = -1;

    /** Surfaces are numbered from 0 to below this. */
    int surfaceCount();

    /** Looks from a pose; the other methods tell of this look. */
    void trace(Pose camera);

    /** The surface at a pixel's centre, row by row from the top, or {@link #SKY}. */
    int surfaceAt(int pixel);

    /** How many surfaces are in view. */
    int visibleCount();

    /** The i-th of the surfaces in view, which are in no particular order. */
    int visible(int i);
}
