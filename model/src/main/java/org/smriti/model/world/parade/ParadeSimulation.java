package org.smriti.model.world.parade;

import org.smriti.model.world.Simulation;
import org.smriti.model.world.watch.Moment;
import org.smriti.model.world.watch.WatchedSimulation;

/** A scene that goes by. */
final class ParadeSimulation extends WatchedSimulation {

    private final ParadeWorld world;
    private final Scene scene;

    ParadeSimulation(ParadeWorld world, Scene scene, Moment moment) {
        super(moment);
        this.world = world;
        this.scene = scene;
    }

    Scene scene() {
        return scene;
    }

    @Override
    public ParadeWorld world() {
        return world;
    }

    @Override
    public Simulation copy() {
        return new ParadeSimulation(world, scene, snapshot());
    }
}
