package org.smriti.model.world.film;

import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;

/** What is in view where nothing is known of it: no surfaces, so that ages are unknown, too. */
record UnknownSurfaces() implements Surfaces {

    @Override
    public int surfaceCount() {
        return 0;
    }

    /** Looks nowhere. */
    @Override
    public void trace(Pose camera) {
        // nothing to find
    }

    @Override
    public int surfaceAt(int pixel) {
        return SKY;
    }

    @Override
    public int visibleCount() {
        return 0;
    }

    @Override
    public int visible(int i) {
        throw new IndexOutOfBoundsException("no surface is in view");
    }
}
