package org.smriti.model.eval;

import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.Policy;
import org.smriti.model.world.policy.Trajectory;

/**
 * Turns in place all the while; a pause at the end of the context pushes what lies elsewhere out of the window.
 *
 * @param pause frames of standing still that end the context
 * @param sense which way it turns
 */
public record Spin(int pause, Sense sense) implements Task {

    /** Frames that a steady turn of 360° takes, rounded up. */
    public static final int TURN = 20;

    private static final int CONTEXT_TURNS = 2;
    private static final int LONGEST_PAUSE = 1_000_000;

    /** Which way to turn. */
    public enum Sense {
        LEFT,
        EITHER
    }

    /** Checks the pause. */
    public Spin {
        if (pause < 0 || pause > LONGEST_PAUSE) {
            throw new IllegalArgumentException("a pause of " + pause + " frames; expected 0 to " + LONGEST_PAUSE);
        }
    }

    @Override
    public String label() {
        return "spin";
    }

    @Override
    public Split usual(int trainedFrames) {
        return new Split(CONTEXT_TURNS * TURN + pause, TURN);
    }

    @Override
    public Trajectory walk(Maze maze, long seed, Split split) {
        if (split.context() == 0) {
            throw new IllegalArgumentException(
                    "a spin goes on from frames that were shown; expected a context of 1 or more");
        }
        if (pause >= split.context()) {
            throw new IllegalArgumentException(
                    "a pause of " + pause + " frames does not fit into a context of " + split.context());
        }
        Action turning = turning(seed);
        int pauseFrom = split.context() - pause;
        Policy policy = new Policy() {
            private int frame;

            @Override
            public Action next(Simulation simulation) {
                frame++;
                return frame >= pauseFrom && frame < split.context() ? Action.NOOP : turning;
            }
        };
        return Trajectory.follow(Simulation.start(maze, seed), policy, split.length() - 1);
    }

    private Action turning(long seed) {
        boolean left = sense == Sense.LEFT || SplitMix64.of(seed, "spin").nextInt(2) == 0;
        return left ? Action.LEFT : Action.RIGHT;
    }
}
