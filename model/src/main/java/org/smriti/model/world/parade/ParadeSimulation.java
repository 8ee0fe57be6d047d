package org.smriti.model.world.parade;

import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;

/** A scene that goes by, a frame with each step. */
final class ParadeSimulation implements Simulation {

    private final ParadeWorld world;
    private final Scene scene;
    private ParadeState state;

    ParadeSimulation(ParadeWorld world, Scene scene, ParadeState state) {
        this.world = world;
        this.scene = scene;
        this.state = state;
    }

    Scene scene() {
        return scene;
    }

    @Override
    public ParadeWorld world() {
        return world;
    }

    @Override
    public void step(Action action) {
        state = new ParadeState(state.frame() + 1);
    }

    @Override
    public boolean isFree(Pose pose) {
        return true;
    }

    /** Changes nothing: there are no places. */
    @Override
    public void place(Pose pose) {
        // nowhere to go
    }

    @Override
    public double reward() {
        return 0;
    }

    @Override
    public ParadeState snapshot() {
        return state;
    }

    @Override
    public void restore(AgentState moment) {
        state = (ParadeState) moment;
    }

    @Override
    public Simulation copy() {
        return new ParadeSimulation(world, scene, state);
    }
}
