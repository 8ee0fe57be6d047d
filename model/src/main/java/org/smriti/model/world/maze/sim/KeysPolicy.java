package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Policy;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.MazeAction;

/** Takes the action that a person's keys hold, until it is released. They may be held and released on any thread. */
final class KeysPolicy implements Policy {

    private volatile MazeAction held = MazeAction.NOOP;

    /** Takes this action from now on. */
    void hold(MazeAction action) {
        held = action;
    }

    /** Does nothing from now on. */
    void release() {
        held = MazeAction.NOOP;
    }

    @Override
    public MazeAction next(Simulation simulation) {
        return held;
    }
}
