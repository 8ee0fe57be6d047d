package org.smriti.model.world;

import java.util.Optional;

/**
 * Everything about a simulation that changes, at one moment. Immutable, with {@code equals}: the same state goes on the same way under the
 * same actions.
 */
public interface AgentState {

    /** Where the agent is; a world without places keeps it at the origin. */
    Pose pose();

    /** What came of the last action besides moving the agent; by default nothing. */
    default Optional<Deed> deed() {
        return Optional.empty();
    }
}
