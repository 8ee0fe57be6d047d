package org.smriti.model.world.craft.agent;

import java.util.Optional;
import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.World;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.render.CraftTextures;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.craft.rules.Placing;
import org.smriti.model.world.craft.rules.Recipe;
import org.smriti.model.world.craft.rules.Refusal;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.craft.rules.Taking;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.agent.Kinematics;
import org.smriti.model.world.maze.agent.Motion;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.sim.CellSimulation;

/** One agent in one valley: it moves, takes, makes and places, and looks into its bag. */
public final class CraftSimulation implements CellSimulation {

    private static final Outcome NOTHING = new Outcome.Nothing();

    private final World world;
    private CraftState state;

    private CraftSimulation(World world, CraftState state) {
        this.world = world;
        this.state = state;
    }

    /** Starts at rest with an empty bag, in the middle of a random free cell, with a random heading. */
    public static CraftSimulation start(World world, Valley valley, long seed) {
        SplitMix64 random = SplitMix64.of(seed, "start");
        Cell spawn = random.pick(valley.cells().stream()
                .filter(cell -> valley.block(cell) == Block.FLOOR)
                .toList());
        double heading = (2 * random.nextDouble() - 1) * StrictMath.PI;
        return startAt(world, valley, new Pose(spawn.column() + 0.5, spawn.row() + 0.5, heading));
    }

    /** Starts at rest at a pose, with an empty bag. */
    public static CraftSimulation startAt(World world, Valley valley, Pose pose) {
        return new CraftSimulation(world, new CraftState(Motion.atRest(pose), valley, Bag.EMPTY, false, NOTHING));
    }

    /**
     * A simulation as one of the world of blocks.
     *
     * @throws IllegalArgumentException if its world is another
     */
    public static CraftSimulation of(Simulation simulation) {
        if (simulation instanceof CraftSimulation craft) {
            return craft;
        }
        throw new IllegalArgumentException("the world " + simulation.world().name() + " is no world of blocks");
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public Textures textures() {
        return CraftTextures.painted();
    }

    @Override
    public CraftSimulation copy() {
        return new CraftSimulation(world, state);
    }

    /** Lets 0.25 s pass under an action: first the hands do what it says, then the agent moves, or rolls out. */
    @Override
    public void step(Action action) {
        CraftState done = action instanceof CraftAction deed ? done(deed) : did(state.valley(), state.bag(), NOTHING);
        MazeAction drive = action instanceof MazeAction move ? move : MazeAction.NOOP;
        Motion motion = new Kinematics(done.valley()).step(done.motion(), drive);
        state = new CraftState(motion, done.valley(), done.bag(), action == CraftAction.INVENTORY, done.outcome());
    }

    private CraftState done(CraftAction deed) {
        return switch (deed) {
            case USE ->
                Reach.filled(state.valley(), state.pose())
                        .map(this::take)
                        .orElseGet(() -> refused(Refusal.NOTHING_AHEAD));
            case PLACE -> Rules.placing(state.bag()).map(this::put).orElseGet(() -> refused(Refusal.NOTHING_TO_PLACE));
            case CRAFT ->
                Rules.recipe(state.bag(), state.valley().near(Cell.at(state.pose())))
                        .map(this::make)
                        .orElseGet(() -> refused(Refusal.NOTHING_TO_MAKE));
            case INVENTORY -> did(state.valley(), state.bag(), NOTHING);
        };
    }

    private CraftState take(Cell cell) {
        if (!state.valley().contains(cell.column(), cell.row())) {
            return refused(Refusal.STAYS);
        }
        Block block = state.valley().block(cell);
        Optional<Refusal> refusal = Rules.refusalToTake(block, state.bag());
        if (refusal.isPresent()) {
            return refused(refusal.get());
        }
        Taking taking = Rules.taking(block).orElseThrow();
        return did(
                state.valley().with(cell, Block.FLOOR),
                state.bag().plus(taking.item(), 1),
                new Outcome.Taken(taking.item(), cell));
    }

    private CraftState put(Placing placing) {
        return Reach.free(state.valley(), state.pose())
                .map(cell -> did(
                        state.valley().with(cell, placing.to()),
                        state.bag().plus(placing.item(), -1),
                        new Outcome.Placed(placing.item(), cell)))
                .orElseGet(() -> refused(Refusal.NO_ROOM));
    }

    private CraftState make(Recipe recipe) {
        return did(
                state.valley(),
                state.bag().minus(recipe.uses()).plus(recipe.item(), 1),
                new Outcome.Made(recipe.item()));
    }

    private CraftState refused(Refusal why) {
        return did(state.valley(), state.bag(), new Outcome.Refused(why));
    }

    private CraftState did(Valley valley, Bag bag, Outcome outcome) {
        return new CraftState(state.motion(), valley, bag, false, outcome);
    }

    @Override
    public Valley scenery() {
        return state.valley();
    }

    @Override
    public void place(Pose pose) {
        state = new CraftState(Motion.atRest(pose), state.valley(), state.bag(), false, NOTHING);
    }

    /** The reward of the last step: 1 for making something, else 0. */
    @Override
    public double reward() {
        return state.outcome() instanceof Outcome.Made ? 1 : 0;
    }

    @Override
    public CraftState snapshot() {
        return state;
    }

    @Override
    public void restore(AgentState other) {
        state = (CraftState) other;
    }
}
