package org.smriti.model.world.film;

import org.smriti.model.world.Simulation;
import org.smriti.model.world.watch.Moment;
import org.smriti.model.world.watch.WatchedSimulation;

/** A film that runs, and stays at the last frame that may be shown. */
final class FilmSimulation extends WatchedSimulation {

    private final FilmWorld world;
    private final Reach reach;

    FilmSimulation(FilmWorld world, Reach reach, Moment moment) {
        super(moment);
        this.world = world;
        this.reach = reach;
    }

    /** The frame shown now; see {@link Film#frame(int, int)}. */
    byte[] frame(int pixels) {
        return reach.film().frame(snapshot().frame(), pixels);
    }

    @Override
    public FilmWorld world() {
        return world;
    }

    @Override
    protected int after(int frame) {
        return Math.min(frame + 1, reach.to() - 1);
    }

    @Override
    public Simulation copy() {
        return new FilmSimulation(world, reach, snapshot());
    }
}
