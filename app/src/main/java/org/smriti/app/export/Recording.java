package org.smriti.app.export;

import java.util.List;
import org.smriti.app.session.tick.Tick;

/**
 * Steps of a session, to be exported.
 *
 * @param origin where they are from; its models are those of the tracks
 * @param side pixels on a side of the frames
 * @param panes what is shown, from the left: {@link #TRUTH}, or the name of a track
 * @param ticks at least one
 */
public record Recording(FilmOrigin origin, int side, List<String> panes, List<Tick> ticks) {

    /** The pane of the world as it is. */
    public static final String TRUTH = "Truth";

    /** Keeps copies. */
    public Recording {
        panes = List.copyOf(panes);
        ticks = List.copyOf(ticks);
    }

    /** Names of the tracks among the panes. */
    List<String> tracks() {
        return panes.stream().filter(pane -> !pane.equals(TRUTH)).toList();
    }
}
