package org.smriti.model.world.parade;

import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.watch.Moment;
import org.smriti.model.world.watch.WatchedWorld;

/**
 * A parade: nothing to do in it but watch.
 *
 * @param spec the kind of its scenes
 */
public record ParadeWorld(SceneSpec spec) implements WatchedWorld {

    private static final int LATEST = 1 << 16; // frame at which a walk begins, at most

    @Override
    public String name() {
        return spec.name();
    }

    /** The scene of a seed. */
    public Scene scene(long seed) {
        return new SceneGenerator(spec, SplitMix64.of(seed, name())).generate();
    }

    /**
     * A scene at some moment.
     *
     * @param agent seed of the moment
     */
    @Override
    public Simulation start(long place, long agent) {
        int frame = SplitMix64.of(agent, "moment").nextInt(LATEST);
        return new ParadeSimulation(this, scene(place), new Moment(frame));
    }

    @Override
    public Renderer renderer(int size) {
        return new SceneRenderer(size);
    }

    @Override
    public Surfaces surfaces(Simulation at, int size) {
        return new SceneSurfaces((ParadeSimulation) at, size);
    }

    @Override
    public ObjectRecall objects(Simulation at, Renderer renderer) {
        return new ParadeRecall((ParadeSimulation) at, (SceneRenderer) renderer);
    }
}
