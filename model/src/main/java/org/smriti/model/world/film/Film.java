package org.smriti.model.world.film;

import org.smriti.model.world.episode.Frames;

/** Square pictures of a film, one after another. Safe for use by many threads at once. */
public interface Film {

    /** What it is called. */
    String name();

    /** Pixels on a side. */
    int side();

    /** Pictures in it, at least one. */
    int count();

    /** One picture: (side, side, 3) bytes, the caller's own. */
    byte[] frame(int index);

    /**
     * One picture in another size.
     *
     * @param pixels on a side
     * @return (pixels, pixels, 3) bytes, the caller's own
     */
    default byte[] frame(int index, int pixels) {
        byte[] whole = frame(index);
        return pixels == side() ? whole : new Frames(side(), whole).frame(0, pixels);
    }
}
