package org.smriti.model.world.watch;

import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;

/** Goes by, a frame with each step; whoever watches is nowhere. */
public abstract class WatchedSimulation implements Simulation {

    private Moment moment;

    /** Begins at a moment. */
    protected WatchedSimulation(Moment moment) {
        this.moment = moment;
    }

    /** The frame that follows one; by default the next. */
    protected int after(int frame) {
        return frame + 1;
    }

    @Override
    public final void step(Action action) {
        moment = new Moment(after(moment.frame()));
    }

    @Override
    public final boolean isFree(Pose pose) {
        return true;
    }

    /** Changes nothing: there are no places. */
    @Override
    public final void place(Pose pose) {
        // nowhere to go
    }

    @Override
    public final double reward() {
        return 0;
    }

    @Override
    public final Moment snapshot() {
        return moment;
    }

    @Override
    public final void restore(AgentState state) {
        moment = (Moment) state;
    }
}
