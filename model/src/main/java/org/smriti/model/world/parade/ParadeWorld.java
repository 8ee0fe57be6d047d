package org.smriti.model.world.parade;

import java.util.List;
import java.util.Set;
import org.smriti.model.world.Action;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;

/**
 * A parade: nothing to do in it but watch.
 *
 * @param spec the kind of its scenes
 */
public record ParadeWorld(SceneSpec spec) implements World {

    private static final int LATEST = 1 << 16; // frame at which a walk begins, at most

    @Override
    public String name() {
        return spec.name();
    }

    /** The scene of a seed. */
    public Scene scene(long seed) {
        return new SceneGenerator(spec, SplitMix64.of(seed, name())).generate();
    }

    @Override
    public List<Action> actions() {
        return List.of(ParadeAction.values());
    }

    /** There is only one action, whatever is held. */
    @Override
    public Action steer(Set<Control> held) {
        return ParadeAction.WATCH;
    }

    /**
     * A scene at some moment.
     *
     * @param agent seed of the moment
     */
    @Override
    public Simulation start(long place, long agent) {
        int frame = SplitMix64.of(agent, "moment").nextInt(LATEST);
        return new ParadeSimulation(this, scene(place), new ParadeState(frame));
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
    public List<Walk> walks() {
        return List.of(Walk.WATCH);
    }

    @Override
    public Policy policy(Walk walk, Course course) {
        requireWalk(walk);
        return _ -> ParadeAction.WATCH;
    }

    @Override
    public ObjectRecall objects(Simulation at, Renderer renderer) {
        return new ParadeRecall((ParadeSimulation) at, (SceneRenderer) renderer);
    }
}
