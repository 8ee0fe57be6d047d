package org.smriti.app.state;

import java.util.Locale;

/** The quantity that the colours of the map show. */
public enum MapColoring {
    /** None: the maze in its own colours. */
    MAZE,
    /** How long ago Smriti was last shown a place. */
    LAST_SEEN,
    /** How well Smriti recalled a place that it had not been shown for more than ten frames. */
    RECALL;

    /** Key of its name in the texts. */
    public String key() {
        return "map.coloring." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Key of the text that explains it. */
    public String explanation() {
        return key() + ".meaning";
    }

    /** The next of them; after the last one the first. */
    public MapColoring next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
