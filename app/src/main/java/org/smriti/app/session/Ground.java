package org.smriti.app.session;

/** What a session takes place on, and so what is known beyond its pictures. */
public enum Ground {
    /** A world that is known whole. */
    MAZE,

    /** A recorded maze without the colours of its walls: where nothing was recorded, they are guesses. */
    GUESSED_WALLS,

    /** Recorded pictures alone. Poses are reckoned in an open field, of which nothing is shown. */
    PICTURES;

    /** Whether there is a world to walk on in and to draw. */
    public boolean isWalkable() {
        return this != PICTURES;
    }
}
