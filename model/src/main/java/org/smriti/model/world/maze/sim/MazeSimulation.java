package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.agent.Kinematics;
import org.smriti.model.world.maze.agent.MazeState;
import org.smriti.model.world.maze.agent.Motion;
import org.smriti.model.world.maze.render.Textures;

/**
 * One agent in one maze: it moves, and is asked for one sphere after another.
 */
public final class MazeSimulation implements CellSimulation {

    /** Horizontal distance, cells, below which the agent touches a sphere: sqrt(0.8² − 0.2²) m. */
    public static final double TOUCH = StrictMath.sqrt(0.8 * 0.8 - 0.2 * 0.2) / 2;

    private final Maze maze;
    private final Kinematics kinematics;
    private MazeState state;

    private MazeSimulation(Maze maze, MazeState state) {
        this.maze = maze;
        this.kinematics = new Kinematics(maze);
        this.state = state;
    }

    /**
     * Starts at rest in the middle of a random spawn cell, with a random heading and target.
     *
     * @throws IllegalArgumentException if the maze has no sphere to ask for
     */
    public static MazeSimulation start(Maze maze, long seed) {
        SplitMix64 random = SplitMix64.of(seed, "start");
        Cell spawn = random.pick(maze.spawns());
        double heading = (2 * random.nextDouble() - 1) * StrictMath.PI;
        return startAt(maze, new Pose(spawn.column() + 0.5, spawn.row() + 0.5, heading), random.nextLong());
    }

    /**
     * Starts at rest at a pose, with a random target.
     *
     * @throws IllegalArgumentException if the maze has no sphere to ask for
     */
    public static MazeSimulation startAt(Maze maze, Pose pose, long seed) {
        if (maze.spheres().isEmpty()) {
            throw new IllegalArgumentException("the maze has no sphere to look for");
        }
        SplitMix64 random = SplitMix64.of(seed, "targets");
        int target = random.nextInt(maze.spheres().size());
        return new MazeSimulation(maze, new MazeState(Motion.atRest(pose), target, 0, random.state()));
    }

    /** A simulation as one of a maze; refused if its world is none. */
    public static MazeSimulation of(Simulation simulation) {
        if (simulation instanceof MazeSimulation maze) {
            return maze;
        }
        throw new IllegalArgumentException("the world " + simulation.world().name() + " is no maze");
    }

    @Override
    public MazeWorld world() {
        return MazeWorld.of(maze);
    }

    @Override
    public Textures textures() {
        return Textures.painted();
    }

    @Override
    public MazeSimulation copy() {
        return new MazeSimulation(maze, state);
    }

    /** Lets 0.25 s pass under an action. */
    @Override
    public void step(Action action) {
        Motion motion = kinematics.step(state.motion(), (MazeAction) action);
        if (touches(state.motion().pose(), motion.pose(), target())) {
            SplitMix64 random = new SplitMix64(state.random());
            int target = anotherTarget(random);
            state = new MazeState(motion, target, 1, random.state());
        } else {
            state = new MazeState(motion, state.target(), 0, state.random());
        }
    }

    private int anotherTarget(SplitMix64 random) {
        int spheres = maze.spheres().size();
        if (spheres == 1) {
            return 0;
        }
        int other = random.nextInt(spheres - 1);
        return other < state.target() ? other : other + 1;
    }

    /** Whether the straight way between two poses comes within reach of a sphere's centre. */
    private static boolean touches(Pose from, Pose to, Sphere sphere) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double towardX = sphere.x() - from.x();
        double towardY = sphere.y() - from.y();
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : StrictMath.clamp((towardX * dx + towardY * dy) / length, 0.0, 1.0);
        return StrictMath.hypot(towardX - share * dx, towardY - share * dy) < TOUCH;
    }

    /** The maze it takes place in. */
    public Maze maze() {
        return maze;
    }

    @Override
    public Maze scenery() {
        return maze;
    }

    @Override
    public void place(Pose pose) {
        state = new MazeState(Motion.atRest(pose), state.target(), 0, state.random());
    }

    /** The reward of the last step: 1 for touching the target, else 0. */
    @Override
    public double reward() {
        return state.reward();
    }

    /** The sphere asked for now. */
    public Sphere target() {
        return maze.spheres().get(state.target());
    }

    @Override
    public MazeState snapshot() {
        return state;
    }

    @Override
    public void restore(AgentState other) {
        state = (MazeState) other;
    }
}
