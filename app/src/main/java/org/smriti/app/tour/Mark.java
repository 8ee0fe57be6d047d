package org.smriti.app.tour;

import org.smriti.app.state.ExplorerState;

/**
 * The state of a session when a step of a tour began.
 *
 * @param steps that had been taken
 * @param branches that there were
 */
public record Mark(int steps, int branches) {

    /** The state now. */
    public static Mark of(ExplorerState state) {
        return new Mark(state.ticks().size(), state.branches().size());
    }

    /** The same, cut to what there is now, as another session may have begun since. */
    Mark within(ExplorerState state) {
        Mark now = of(state);
        return new Mark(Math.min(steps, now.steps), Math.min(branches, now.branches));
    }
}
