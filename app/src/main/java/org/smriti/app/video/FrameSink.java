package org.smriti.app.video;

import java.io.IOException;

/** Receives the frames of a film, one after another. */
@FunctionalInterface
public interface FrameSink {

    /**
     * Receives the next one.
     *
     * @param rgb (side, side, 3) bytes, rows from the top, as in {@link org.smriti.model.world.episode.Frames}; the receiver's own
     */
    void add(byte[] rgb) throws IOException;
}
