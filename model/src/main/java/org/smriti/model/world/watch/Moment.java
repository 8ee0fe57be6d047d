package org.smriti.model.world.watch;

import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;

/**
 * A moment of what is watched.
 *
 * @param frame its number, from the beginning
 */
public record Moment(int frame) implements AgentState {

    /** Whoever watches is nowhere. */
    private static final Pose NOWHERE = new Pose(0, 0, 0);

    @Override
    public Pose pose() {
        return NOWHERE;
    }
}
