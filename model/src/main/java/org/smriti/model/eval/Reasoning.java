package org.smriti.model.eval;

import org.smriti.model.world.Maze;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Trajectory;

/** Wanders on after the frames shown, through places seen and unseen (paper, "spatial reasoning"). */
public record Reasoning() implements Task {

    private static final double SHOWN = 0.72; // the paper's 576 of 800

    @Override
    public String label() {
        return "reasoning";
    }

    @Override
    public Split usual(int trainedFrames) {
        int context = (int) (SHOWN * trainedFrames);
        return new Split(context, trainedFrames - context);
    }

    @Override
    public Trajectory walk(Maze maze, long seed, Split split) {
        GoalPolicy wandering = new GoalPolicy(SplitMix64.of(seed, "reasoning").nextLong());
        return Trajectory.follow(Simulation.start(maze, seed), wandering, split.length() - 1);
    }
}
