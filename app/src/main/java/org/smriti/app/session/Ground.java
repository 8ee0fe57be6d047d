package org.smriti.app.session;

/** What a session takes place on, and so what is known beyond its pictures. */
public enum Ground {
    /** A world that is known whole. */
    MAZE,

    /** A recorded maze without the colours of its walls: where nothing was recorded, they are guesses. */
    GUESSED_WALLS,

    /** A film, which goes on by itself to its end. */
    FILM,

    /** Recorded pictures alone. Poses are reckoned in an open field, of which nothing is shown. */
    PICTURES;

    /** Whether there is a world to walk on in and to draw. */
    public boolean isWalkable() {
        return this == MAZE || this == GUESSED_WALLS;
    }

    /** Whether another step can follow those that were taken. */
    public boolean goesOn() {
        return this != PICTURES;
    }
}
