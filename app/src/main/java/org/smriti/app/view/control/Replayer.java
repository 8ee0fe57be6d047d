package org.smriti.app.view.control;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;

/**
 * Plays the recorded steps of the current branch: moves the playhead at the session's rate until it reaches the newest step, or until
 * somebody else moves it.
 */
public final class Replayer {

    private static final double NANOS = 1e9; // in a second

    private final ExplorerState state;
    private final Commands commands;
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private boolean moving; // while it moves the playhead itself
    private long moved; // when the playhead was moved last, nanoseconds; 0 before the first move

    /** Moves the playhead of that state. */
    public Replayer(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
        state.session().subscribe(this::stop);
        state.playhead().subscribe(() -> {
            if (!moving) {
                stop();
            }
        });
        state.following().subscribe(following -> {
            if (following) {
                stop();
            }
        });
    }

    /** Whether it is playing. */
    public ReadOnlyBooleanProperty running() {
        return running.getReadOnlyProperty();
    }

    /** At the newest step lets time pass or stops it; at an earlier one plays what was recorded, or stops that. */
    public void playOrPause() {
        if (state.following().get()) {
            commands.play(!state.playing().get());
        } else if (running.get()) {
            stop();
        } else {
            start();
        }
    }

    /** Whether {@link #playOrPause} would stop something. */
    public boolean isMoving() {
        return state.following().get() ? state.playing().get() : running.get();
    }

    /** Plays the branch from its first step. */
    public void fromStart() {
        state.lookAt(0);
        start();
    }

    /** Plays on from the playhead; does nothing at the newest step. */
    private void start() {
        moved = 0;
        running.set(!state.following().get() && state.shown().isPresent());
    }

    /** Stands still where the playhead is. */
    private void stop() {
        running.set(false);
    }

    /** Moves on if it is time for the next step; called once a frame. */
    public void pulse(long now) {
        if (!running.get()) {
            return;
        }
        if (moved == 0) {
            moved = now;
        }
        double pause = NANOS / state.rate().get();
        if (now - moved >= pause) {
            moved = now - moved >= 2 * pause ? now : moved + (long) pause; // a window that was hidden does not catch up
            moving = true;
            state.lookAt(state.playhead().get() + 1);
            moving = false;
        }
    }
}
