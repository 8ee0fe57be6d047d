package org.smriti.model.eval;

import org.smriti.model.world.Maze;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Trajectory;

/** Wanders while frames are shown, then goes exactly back (paper, "spatial retrieval"). */
public record Retrieval() implements Task {

    @Override
    public String label() {
        return "retrieval";
    }

    @Override
    public Split usual(int trainedFrames) {
        return new Split((trainedFrames + 1) / 2, trainedFrames / 2);
    }

    @Override
    public Trajectory walk(Maze maze, long seed, Split split) {
        if (split.generate() > split.context()) {
            throw new IllegalArgumentException("retrieval goes back the way it came: it can generate at most "
                    + split.context() + " frames after a context of as many, not " + split.generate());
        }
        GoalPolicy wandering = new GoalPolicy(SplitMix64.of(seed, "retrieval").nextLong());
        return Trajectory.follow(Simulation.start(maze, seed), wandering, split.context() - 1)
                .thenReversed()
                .slice(0, split.length());
    }
}
