package org.smriti.app.state;

/** What the colours of the map tell. */
public enum MapColoring {
    /** The maze's own colours. */
    MAZE,
    /** How long ago Smriti was last shown a place. */
    LAST_SEEN,
    /** How well Smriti recalled a place that it had not been shown for more than ten frames. */
    RECALL;

    /** The next of them; after the last, the first. */
    public MapColoring next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
