package org.smriti.model.world.film;

import org.smriti.model.world.episode.Frames;

/**
 * A film whose frames are in memory.
 *
 * @param frames at least one
 */
record FilmInMemory(String name, Frames frames) implements Film {

    /** Checks that there is something to see. */
    FilmInMemory {
        if (frames.count() < 1) {
            throw new IllegalArgumentException("the film " + name + " has no frames");
        }
    }

    @Override
    public int side() {
        return frames.side();
    }

    @Override
    public int count() {
        return frames.count();
    }

    @Override
    public byte[] frame(int index) {
        return frames.frame(index);
    }
}
