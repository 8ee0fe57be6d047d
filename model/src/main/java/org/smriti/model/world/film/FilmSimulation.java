package org.smriti.model.world.film;

import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;

/** A film that runs, a frame with each step, and stays at the last one that may be shown. */
final class FilmSimulation implements Simulation {

    private final FilmWorld world;
    private final Reach reach;
    private FilmState state;

    FilmSimulation(FilmWorld world, Reach reach, FilmState state) {
        this.world = world;
        this.reach = reach;
        this.state = state;
    }

    /** The frame shown now; see {@link Film#frame(int, int)}. */
    byte[] frame(int pixels) {
        return reach.film().frame(state.frame(), pixels);
    }

    @Override
    public FilmWorld world() {
        return world;
    }

    @Override
    public void step(Action action) {
        state = new FilmState(Math.min(state.frame() + 1, reach.to() - 1));
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
    public FilmState snapshot() {
        return state;
    }

    @Override
    public void restore(AgentState moment) {
        state = (FilmState) moment;
    }

    @Override
    public Simulation copy() {
        return new FilmSimulation(world, reach, state);
    }
}
