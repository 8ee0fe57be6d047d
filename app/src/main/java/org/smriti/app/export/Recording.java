package org.smriti.app.export;

import java.util.List;
import org.smriti.app.session.Tick;

/**
 * Steps of a session, to be exported.
 *
 * @param title of the film, below its pictures
 * @param side pixels on a side of the frames
 * @param tracks names of the models, in order
 * @param ticks at least one
 */
public record Recording(String title, int side, List<String> tracks, List<Tick> ticks) {

    /** Keeps copies. */
    public Recording {
        tracks = List.copyOf(tracks);
        ticks = List.copyOf(ticks);
    }
}
