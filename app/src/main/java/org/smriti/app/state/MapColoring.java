package org.smriti.app.state;

/** What the colours of the map mean. */
public enum MapColoring {
    /** The colours of the maze itself. */
    MAZE,
    /** How long ago a place was last shown to Smriti. */
    LAST_SEEN,
    /** How well Smriti recalled a place that it had not been shown for more than ten frames. */
    RECALL;

    /** The next of them; after the last, the first. */
    public MapColoring next() {
        return values()[(ordinal() + 1) % values().length];
    }
}
