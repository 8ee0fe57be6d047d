package org.smriti.model.train.plan;

import java.util.Locale;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.OutAndBackPolicy;
import org.smriti.model.world.policy.SpinPolicy;
import org.smriti.model.world.policy.Trajectory;

/** A kind of walk that a clip shows; the rungs of the ladder from standing in one place to wandering. */
public enum ClipTask {
    /** Turns in place, left or right, with pauses. */
    SPIN {
        @Override
        Trajectory walk(Simulation simulation, SplitMix64 random, int frames) {
            Action direction = random.nextInt(2) == 0 ? Action.LEFT : Action.RIGHT;
            SpinPolicy policy = new SpinPolicy(direction, 1 + random.nextInt(2), random.nextInt(LONGEST_PAUSE + 1));
            return Trajectory.follow(simulation, policy, frames - 1);
        }
    },
    /** Wanders for half of the clip, then goes exactly back: the paper's retrieval. */
    RETRACE {
        @Override
        Trajectory walk(Simulation simulation, SplitMix64 random, int frames) {
            int there = (frames + 1) / 2;
            return Trajectory.follow(simulation, new GoalPolicy(random.nextLong()), there - 1)
                    .thenReversed()
                    .slice(0, frames);
        }
    },
    /** Walks away, turns round and comes back. */
    OUT_AND_BACK {
        @Override
        Trajectory walk(Simulation simulation, SplitMix64 random, int frames) {
            int out = SHORTEST_WAY + random.nextInt(Math.max(1, frames / 3));
            return Trajectory.follow(simulation, new OutAndBackPolicy(out), frames - 1);
        }
    },
    /** Wanders from goal to goal: the paper's reasoning. */
    WALK {
        @Override
        Trajectory walk(Simulation simulation, SplitMix64 random, int frames) {
            return Trajectory.follow(simulation, new GoalPolicy(random.nextLong()), frames - 1);
        }
    };

    private static final int LONGEST_PAUSE = 6;
    private static final int SHORTEST_WAY = 4;

    /** Its name in a stage's text and in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Its name in a run's log. */
    public String logged() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A walk of that many frames from wherever the simulation stands. */
    abstract Trajectory walk(Simulation simulation, SplitMix64 random, int frames);

    /** A walk of that many frames from a random start. */
    public Trajectory walk(Maze maze, long seed, int frames) {
        return walk(Simulation.start(maze, seed), SplitMix64.of(seed, "clip"), frames);
    }
}
