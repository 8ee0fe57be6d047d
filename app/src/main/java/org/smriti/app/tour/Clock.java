package org.smriti.app.tour;

import org.smriti.app.state.ExplorerState;

/** Whether time goes on in a session. */
public enum Clock {
    RUNNING,
    PAUSED;

    /** Whether it is so now. */
    boolean isOf(ExplorerState state) {
        return state.playing().get() == (this == RUNNING);
    }

    /** The other one. */
    Clock other() {
        return this == RUNNING ? PAUSED : RUNNING;
    }
}
