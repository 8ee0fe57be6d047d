package org.smriti.model.eval;

import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.Policy;
import org.smriti.model.world.policy.Trajectory;

/** Turns in place while frames are shown, then does nothing: does the picture decay? */
public record StandStill() implements Task {

    @Override
    public String label() {
        return "stand-still";
    }

    @Override
    public Split usual(int trainedFrames) {
        return new Split(Math.min(Spin.TURN, trainedFrames / 2), Math.max(1, 2 * trainedFrames));
    }

    @Override
    public Trajectory walk(Maze maze, long seed, Split split) {
        Policy policy = new Policy() {
            private int frame;

            @Override
            public Action next(Simulation simulation) {
                return ++frame < split.context() ? Action.LEFT : Action.NOOP;
            }
        };
        return Trajectory.follow(Simulation.start(maze, seed), policy, split.length() - 1);
    }
}
