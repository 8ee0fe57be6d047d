package org.smriti.model.world.policy;

import org.smriti.model.world.Action;
import org.smriti.model.world.agent.Simulation;

/** Does what a person's keys say: the action held last, until it is released. May be told from any thread. */
public final class KeysPolicy implements Policy {

    private volatile Action held = Action.NOOP;

    /** Does this from now on. */
    public void hold(Action action) {
        held = action;
    }

    /** Does nothing from now on. */
    public void release() {
        held = Action.NOOP;
    }

    @Override
    public Action next(Simulation simulation) {
        return held;
    }
}
