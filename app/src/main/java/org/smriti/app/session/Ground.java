package org.smriti.app.session;

/** What a session takes place on, and so what is known beyond its pictures. */
public enum Ground {
    /** A maze that is known whole. */
    MAZE,

    /** A recorded maze without the colours of its walls: where nothing was recorded, they are guesses. */
    GUESSED_WALLS,

    /** Recorded pictures alone. The maze beneath is an open field for reckoning poses; nothing of it is shown. */
    PICTURES;

    /** Whether there is a maze to walk on in and to draw. */
    public boolean isMaze() {
        return this != PICTURES;
    }
}
