package org.smriti.app.export;

import java.util.List;

/**
 * Frames side by side, step by step.
 *
 * @param size pixels on a side of each pane's frame
 * @param origin where they are from, and how fast they go by
 * @param frames at least one, all with as many panes
 */
public record Film(int size, FilmOrigin origin, List<FilmFrame> frames) {

    /** Checks that there is something to show. */
    public Film {
        frames = List.copyOf(frames);
        if (frames.isEmpty() || frames.getFirst().panes().isEmpty()) {
            throw new IllegalArgumentException("a film needs at least one frame with one pane");
        }
    }
}
