package org.smriti.model.world.parade;

import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;

/**
 * A moment of a scene.
 *
 * @param frame its number, from the scene's beginning
 */
record ParadeState(int frame) implements AgentState {

    /** Whoever watches is nowhere. */
    private static final Pose NOWHERE = new Pose(0, 0, 0);

    @Override
    public Pose pose() {
        return NOWHERE;
    }
}
