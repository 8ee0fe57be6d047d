package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Policy;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.MazeAction;

/** Does what a person's keys say: the action held last, until it is released. May be told from any thread. */
public final class KeysPolicy implements Policy {

    private volatile MazeAction held = MazeAction.NOOP;

    /** Does this from now on. */
    public void hold(MazeAction action) {
        held = action;
    }

    /** Does nothing from now on. */
    public void release() {
        held = MazeAction.NOOP;
    }

    @Override
    public MazeAction next(Simulation simulation) {
        return held;
    }
}
