package org.smriti.model.world.agent;

import org.smriti.model.world.Action;
import org.smriti.model.world.Cell;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Sphere;
import org.smriti.model.world.SplitMix64;

/**
 * One agent in one maze: it moves, and is asked for one sphere after another.
 *
 * <p>The same maze, seed and actions give the same poses and targets on every platform. Not thread-safe.
 */
public final class Simulation {

    /** Horizontal distance, cells, below which the agent touches a sphere: sqrt(0.8² − 0.2²) m. */
    public static final double TOUCH = StrictMath.sqrt(0.8 * 0.8 - 0.2 * 0.2) / 2;

    private final Maze maze;
    private final Kinematics kinematics;
    private AgentState state;

    private Simulation(Maze maze, AgentState state) {
        this.maze = maze;
        this.kinematics = new Kinematics(maze);
        this.state = state;
    }

    /**
     * Starts at rest in the middle of a random spawn cell, with a random heading and target.
     *
     * @throws IllegalArgumentException if the maze has no sphere to ask for
     */
    public static Simulation start(Maze maze, long seed) {
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
    public static Simulation startAt(Maze maze, Pose pose, long seed) {
        if (maze.spheres().isEmpty()) {
            throw new IllegalArgumentException("the maze has no sphere to look for");
        }
        SplitMix64 random = SplitMix64.of(seed, "targets");
        int target = random.nextInt(maze.spheres().size());
        return new Simulation(maze, new AgentState(Motion.atRest(pose), target, 0, random.state()));
    }

    /** A second simulation of the same maze at the same moment. */
    public Simulation copy() {
        return new Simulation(maze, state);
    }

    /** Lets 0.25 s pass under an action. */
    public void step(Action action) {
        Motion motion = kinematics.step(state.motion(), action);
        if (touches(state.motion().pose(), motion.pose(), target())) {
            SplitMix64 random = new SplitMix64(state.random());
            int target = anotherTarget(random);
            state = new AgentState(motion, target, 1, random.state());
        } else {
            state = new AgentState(motion, state.target(), 0, state.random());
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

    /** Where the agent is now. */
    public Pose pose() {
        return state.motion().pose();
    }

    /** What the last step earned: 1 for touching the target, else 0. */
    public double reward() {
        return state.reward();
    }

    /** The sphere asked for now. */
    public Sphere target() {
        return maze.spheres().get(state.target());
    }

    /** This moment, to {@link #restore} later. */
    public AgentState snapshot() {
        return state;
    }

    /** Goes back (or on) to a moment of this maze. */
    public void restore(AgentState moment) {
        state = moment;
    }
}
