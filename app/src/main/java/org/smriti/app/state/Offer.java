package org.smriti.app.state;

import org.smriti.app.text.Message;

/**
 * What has just been done to the session as a whole, and whether it can be undone or done again.
 *
 * @param done as the person reads it
 */
public record Offer(Message done, Way way) {

    /** What is offered. */
    public enum Way {
        /** To undo it. */
        UNDO,
        /** To do again what was undone. */
        REDO,
        /** Nothing. */
        NONE
    }
}
