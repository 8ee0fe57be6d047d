package org.smriti.app.session;

/** What the models are given to remember. */
public enum Mode {
    /** Each true frame, once it has been predicted. */
    FOLLOW,
    /** Their own predictions; the world goes on unseen. */
    IMAGINE;

    /** The other of the two. */
    public Mode other() {
        return this == FOLLOW ? IMAGINE : FOLLOW;
    }
}
