package org.smriti.model.world.policy;

import org.smriti.model.world.Action;
import org.smriti.model.world.agent.Simulation;

/** Does nothing. */
public final class StandStill implements Policy {

    @Override
    public Action next(Simulation simulation) {
        return Action.NOOP;
    }
}
