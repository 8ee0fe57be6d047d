package org.smriti.model.world.craft.sim;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.StateArray;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.ValleyGenerator;
import org.smriti.model.world.craft.ValleySpec;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.errand.CraftPolicies;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeWalks;

/**
 * A world of blocks.
 *
 * @param spec the kind of its valleys
 */
public record CraftWorld(ValleySpec spec) implements World {

    private static final Map<Control, CraftAction> HANDS = Map.of(
            Control.USE, CraftAction.USE,
            Control.PLACE, CraftAction.PLACE,
            Control.CRAFT, CraftAction.CRAFT,
            Control.INVENTORY, CraftAction.INVENTORY);

    private static final List<Walk> WALKS =
            Stream.concat(MazeWalks.ALL.stream(), Walk.DEEDS.stream()).toList();

    @Override
    public String name() {
        return spec.name();
    }

    /** The valley of a seed, as it is in the beginning. */
    public Valley valley(long seed) {
        return new ValleyGenerator(spec, SplitMix64.of(seed, name())).generate();
    }

    @Override
    public List<Action> actions() {
        return CraftAction.ALL;
    }

    /** The hands come before the wheels, and of them the first in the order of the actions. */
    @Override
    public Action steer(Set<Control> held) {
        return Stream.of(Control.values())
                .filter(held::contains)
                .filter(HANDS::containsKey)
                .findFirst()
                .<Action>map(HANDS::get)
                .orElseGet(() -> MazeAction.steer(held));
    }

    @Override
    public CraftSimulation start(long place, long agent) {
        return CraftSimulation.start(this, valley(place), agent);
    }

    @Override
    public CraftSimulation start(long seed) {
        return start(seed, seed);
    }

    @Override
    public Renderer renderer(int size) {
        return new CraftCamera(size);
    }

    @Override
    public Surfaces surfaces(Simulation at, int size) {
        return new CraftSurfaces(CraftSimulation.of(at), size);
    }

    @Override
    public List<Walk> walks() {
        return WALKS;
    }

    @Override
    public Policy policy(Walk walk, Course course) {
        requireWalk(walk);
        return CraftPolicies.of(walk, course);
    }

    @Override
    public Trajectory trajectory(Walk walk, Simulation start, Course course) {
        requireWalk(walk);
        return MazeWalks.ALL.contains(walk)
                ? MazeWalks.trajectory(walk, start, course)
                : World.super.trajectory(walk, start, course);
    }

    @Override
    public List<StateArray> recorded(List<AgentState> states) {
        return new CraftArrays(states.stream().map(CraftState.class::cast).toList()).all();
    }

    @Override
    public ObjectRecall objects(Simulation at, Renderer renderer) {
        return new CraftRecall((CraftCamera) renderer);
    }
}
